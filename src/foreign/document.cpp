#include "foreign/document.h"

#include <utility>

#include "content/words.h"
#include "decode/stream.h"
#include "facts/gather.h"
#include "facts/metadata.h"
#include "object/file.h"
#include "page/pages.h"
#include "visit/visit.h"

namespace planverk::foreign {

struct Document::Impl {
  Impl(std::unique_ptr<File> opened, Pages read)
      : file(std::move(opened)),
        pages(std::move(read)),
        font_work(file->limits().content_bytes + file->limits().content_ratio * file->bytes().size(),
                  file->limits().stream_bytes) {}

  std::unique_ptr<File> file;
  Pages pages;
  std::unique_ptr<Facts> facts;
  Work font_work;
  Fonts fonts{font_work};  ///< for pages that are asked for one by one
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
  if (!impl_->facts) impl_->facts = std::make_unique<Facts>(gather_facts(*impl_->file, impl_->pages));
  return *impl_->facts;
}
std::string Document::text_of(std::size_t page) const {
  if (page >= page_count()) return {};
  const Limits& limits = impl_->file->limits();
  Work work(limits.content_bytes, limits.stream_bytes);
  Words words(Words::Actual::replaces);
  Runner(*impl_->file, impl_->fonts, work, words).page(impl_->pages.at(page));
  return words.words();
}

bool Document::visit_strings(const Visitor& visit) const {
  return planverk::foreign::visit_strings(*impl_->file, impl_->pages, visit);
}

std::string Document::property(std::string_view name_space, std::string_view name) const {
  return property_of(*impl_->file, name_space, name);
}

std::optional<std::string> Document::source(std::size_t most) const {
  const Object files = impl_->file->root().get("/AF");
  for (std::size_t index = 0; index < files.size(); ++index) {
    const Object each = files.at(index);
    if (!each.get("/AFRelationship").is_name("/Source")) continue;
    const Object stream = each.get("/EF").get("/F");
    if (stream.is_stream()) return decoded(stream, most);
  }
  return std::nullopt;
}

const File& Document::file() const {
  return *impl_->file;
}
const Pages& Document::pages() const {
  return impl_->pages;
}

}  // namespace planverk::foreign
