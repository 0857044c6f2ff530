#include "foreign/document.h"

#include <utility>

#include "base/hash.h"
#include "object/file.h"
#include "page/pages.h"

namespace planverk::foreign {

struct Document::Impl {
  std::unique_ptr<File> file;
  Pages pages;
  std::unique_ptr<Facts> facts;
};

std::expected<Document, Refusal> Document::open(std::string bytes, const Limits& limits) {
  auto file = File::open(std::move(bytes), limits);
  if (!file) return std::unexpected(std::move(file.error()));
  auto pages = Pages::read(**file);
  if (!pages) return std::unexpected(std::move(pages.error()));
  return Document(std::make_unique<Impl>(std::move(*file), std::move(*pages)));
}

Document::Document(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

std::size_t Document::page_count() const {
  return impl_->pages.size();
}
const std::string& Document::bytes() const {
  return impl_->file->bytes();
}
const Facts& Document::facts() const {
  if (!impl_->facts) {
    impl_->facts = std::make_unique<Facts>();
    impl_->facts->bytes = bytes().size();
    impl_->facts->sha256 = hex(sha256(bytes()));
    impl_->facts->version = impl_->file->version();
    impl_->facts->encrypted = impl_->file->encrypted();
    impl_->facts->pages.resize(page_count());
  }
  return *impl_->facts;
}
std::string Document::text_of(std::size_t) const {
  return {};
}
void Document::visit_strings(const Visitor&) const {}
const File& Document::file() const {
  return *impl_->file;
}
const Pages& Document::pages() const {
  return impl_->pages;
}

}  // namespace planverk::foreign
