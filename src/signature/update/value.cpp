#include "update/value.h"

#include "foreign/syntax.h"

namespace planverk::signature {

using foreign::Kind;
using foreign::Object;

namespace {

constexpr int deepest = 200;

class Writer {
 public:
  explicit Writer(const Refer& refer) : refer_(refer) {}

  [[nodiscard]] std::string value(const Object& object, int depth) const {
    return object.id() ? refer_(object) : within(object, depth);
  }

  [[nodiscard]] std::string within(const Object& object, int depth) const {
    if (depth > deepest) return "null";
    switch (object.kind()) {
      case Kind::boolean:
        return object.boolean().value_or(false) ? "true" : "false";
      case Kind::integer:
        return std::to_string(object.integer().value_or(0));
      case Kind::real:
        return object.literal();
      case Kind::string:
        return foreign::string_syntax(object.bytes());
      case Kind::name:
        return foreign::name_syntax(object.name());
      case Kind::array:
        return array(object, depth);
      case Kind::dictionary:
        return dictionary(object, depth);
      case Kind::null:
      case Kind::stream:
      case Kind::other:
        break;
    }
    return "null";
  }

 private:
  [[nodiscard]] std::string array(const Object& object, int depth) const {
    std::string out = "[";
    for (std::size_t i = 0; i < object.size(); ++i) {
      if (i != 0) out += ' ';
      out += value(object.at(i), depth + 1);
    }
    return out + "]";
  }

  [[nodiscard]] std::string dictionary(const Object& object, int depth) const {
    std::string out = "<<";
    for (const std::string& key : object.keys())
      out += foreign::name_syntax(key) + " " + value(object.get(key), depth + 1);
    return out + ">>";
  }

  const Refer& refer_;
};

std::string as_it_is(const Object& object) {
  return reference(object.id());
}

}  // namespace

std::string reference(foreign::ObjectId id) {
  return std::to_string(id.number) + " " + std::to_string(id.generation) + " R";
}

std::string notation(const Object& object) {
  const Refer refer = as_it_is;
  return Writer(refer).value(object, 0);
}

std::string notation_within(const Object& object, const Refer& refer) {
  return Writer(refer).within(object, 0);
}

Entries::Entries(const Object& dictionary) {
  for (const std::string& key : dictionary.keys()) entries_[key] = notation(dictionary.get(key));
}

std::string Entries::text() const {
  std::string out = "<<";
  for (const auto& [name, value] : entries_) out += foreign::name_syntax(name) + " " + value;
  return out + ">>";
}

}  // namespace planverk::signature
