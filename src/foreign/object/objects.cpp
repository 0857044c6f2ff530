#include "foreign/objects.h"

#include <utility>

#include "decode/stream.h"
#include "object/file.h"
#include "page/pages.h"

namespace planverk::foreign {

std::expected<Objects, Refusal> Objects::open(std::string bytes, const Limits& limits) {
  auto file = File::open(std::move(bytes), limits);
  if (!file) return std::unexpected(std::move(file.error()));
  return Objects(std::move(*file));
}

Objects::Objects(std::unique_ptr<File> file) : file_(std::move(file)) {}
Objects::Objects(Objects&&) noexcept = default;
Objects& Objects::operator=(Objects&&) noexcept = default;
Objects::~Objects() = default;

Object Objects::trailer() const {
  return file_->trailer();
}
Object Objects::root() const {
  return file_->root();
}
Object Objects::object(ObjectId id) const {
  return file_->object(id);
}
const std::string& Objects::bytes() const {
  return file_->bytes();
}
bool Objects::encrypted() const {
  return file_->encrypted();
}
bool Objects::recovered() const {
  (void)file_->object({});  // what libqpdf has complained of is heard when an object is asked for
  return file_->recovered();
}
std::size_t Objects::complaints() const {
  return file_->warnings();
}
bool Objects::readable() const {
  return file_->readable();
}

std::vector<Object> Objects::pages() const {
  std::vector<Object> out;
  const auto pages = Pages::read(*file_);
  if (!pages) return out;
  out.reserve(pages->size());
  for (std::size_t index = 0; index < pages->size(); ++index) out.push_back(pages->at(index).object);
  return out;
}

std::optional<std::string> Objects::decoded(const Object& stream, std::size_t most) const {
  return planverk::foreign::decoded(stream, most);
}

}  // namespace planverk::foreign
