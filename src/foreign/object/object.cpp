#include "foreign/object.h"

#include <charconv>
#include <string_view>
#include <utility>

#include "foreign/document.h"
#include "object/file.h"

namespace planverk::foreign {

Object::Object(const Object& other)
    : file_(other.file_),
      handle_(other.file_ == nullptr ? 0 : other.file_->library().oh_new_object(other.file_->data(), other.handle_)) {}

Object::Object(Object&& other) noexcept
    : file_(std::exchange(other.file_, nullptr)), handle_(std::exchange(other.handle_, 0)) {}

Object& Object::operator=(Object other) noexcept {
  std::swap(file_, other.file_);
  std::swap(handle_, other.handle_);
  return *this;
}

Object::~Object() {
  if (file_ != nullptr) file_->library().oh_release(file_->data(), handle_);
}

Kind Object::kind() const {
  if (file_ == nullptr) return Kind::null;
  switch (file_->library().oh_get_type_code(file_->data(), handle_)) {
    case ot_uninitialized:
    case ot_null:
      return Kind::null;
    case ot_boolean:
      return Kind::boolean;
    case ot_integer:
      return Kind::integer;
    case ot_real:
      return Kind::real;
    case ot_string:
      return Kind::string;
    case ot_name:
      return Kind::name;
    case ot_array:
      return Kind::array;
    case ot_dictionary:
      return Kind::dictionary;
    case ot_stream:
      return Kind::stream;
    default:
      return Kind::other;
  }
}

bool Object::is_dictionary() const {
  const Kind kind = this->kind();
  return kind == Kind::dictionary || kind == Kind::stream;
}

ObjectId Object::id() const {
  if (file_ == nullptr) return {};
  return {file_->library().oh_get_object_id(file_->data(), handle_),
          file_->library().oh_get_generation(file_->data(), handle_)};
}

Object Object::get(const char* key) const {
  const Kind kind = this->kind();
  if (kind == Kind::stream) return file_->take(file_->library().oh_get_dict(file_->data(), handle_)).get(key);
  if (kind != Kind::dictionary) return {};
  return file_->take(file_->library().oh_get_key(file_->data(), handle_, key));
}

std::vector<std::string> Object::keys() const {
  const Kind kind = this->kind();
  if (kind == Kind::stream) return file_->take(file_->library().oh_get_dict(file_->data(), handle_)).keys();
  std::vector<std::string> out;
  if (kind != Kind::dictionary) return out;
  const QpdfLibrary& library = file_->library();
  library.oh_begin_dict_key_iter(file_->data(), handle_);
  while (library.oh_dict_more_keys(file_->data()) != 0) out.emplace_back(library.oh_dict_next_key(file_->data()));
  return out;
}

std::size_t Object::size() const {
  if (kind() != Kind::array) return 0;
  const int count = file_->library().oh_get_array_n_items(file_->data(), handle_);
  return count < 0 ? 0 : static_cast<std::size_t>(count);
}

Object Object::at(std::size_t index) const {
  if (index >= size()) return {};
  return file_->take(file_->library().oh_get_array_item(file_->data(), handle_, static_cast<int>(index)));
}

std::string Object::name() const {
  if (kind() != Kind::name) return {};
  const char* value = nullptr;
  std::size_t length = 0;
  if (file_->library().oh_get_value_as_name(file_->data(), handle_, &value, &length) == 0) return {};
  return {value, length};
}

std::optional<bool> Object::boolean() const {
  QPDF_BOOL value = 0;
  if (kind() != Kind::boolean || file_->library().oh_get_value_as_bool(file_->data(), handle_, &value) == 0) return {};
  return value != 0;
}

std::optional<std::int64_t> Object::integer() const {
  long long value = 0;
  if (kind() != Kind::integer || file_->library().oh_get_value_as_longlong(file_->data(), handle_, &value) == 0) {
    return {};
  }
  return value;
}

std::string Object::literal() const {
  if (kind() != Kind::real) return {};
  const char* value = nullptr;
  std::size_t length = 0;
  if (file_->library().oh_get_value_as_real(file_->data(), handle_, &value, &length) == 0) return {};
  return {value, length};
}

std::optional<double> Object::number() const {
  if (const auto whole = integer()) return static_cast<double>(*whole);
  const std::string text = literal();
  std::string_view digits = text;
  if (digits.starts_with('+')) digits.remove_prefix(1);
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (digits.empty() || error != std::errc{}) return {};
  return value;
}

std::string Object::bytes() const {
  if (kind() != Kind::string) return {};
  std::size_t length = 0;
  const char* value = file_->library().oh_get_binary_string_value(file_->data(), handle_, &length);
  return value == nullptr ? std::string() : std::string(value, length);
}

std::string Object::text() const {
  if (kind() != Kind::string) return {};
  std::size_t length = 0;
  const char* value = file_->library().oh_get_binary_utf8_value(file_->data(), handle_, &length);
  return value == nullptr ? std::string() : std::string(value, length);
}

std::optional<Bytes> Object::raw() const {
  if (kind() != Kind::stream) return {};
  unsigned char* buffer = nullptr;
  std::size_t length = 0;
  const auto status =
      file_->library().oh_get_stream_data(file_->data(), handle_, qpdf_dl_none, nullptr, &buffer, &length);
  Bytes bytes(buffer, length);
  if ((status & (QPDF_ERRORS)) != 0) return {};
  return bytes;
}

Object trailer_of(const Document& document) {
  return document.file().trailer();
}

Object root_of(const Document& document) {
  return document.file().root();
}

Object object_of(const Document& document, ObjectId id) {
  return document.file().object(id);
}

}  // namespace planverk::foreign
