/// Objects of a file as they are written again: references stay what they are, strings and names keep their bytes.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "foreign/object.h"

namespace planverk::signature {

/// `12 0 R`
[[nodiscard]] std::string reference(foreign::ObjectId id);
/// An object's value in PDF's notation; of one that is referred to, the reference. Streams have none: empty.
[[nodiscard]] std::string notation(const foreign::Object& object);
/// What stands in place of an object that is referred to.
using Refer = std::function<std::string(const foreign::Object& object)>;
/// The value itself of what may be referred to; of references within it what `refer` gives.
[[nodiscard]] std::string notation_within(const foreign::Object& object, const Refer& refer);

/// A dictionary that is to be changed: entries by name, with their slashes, each in PDF's notation.
class Entries {
 public:
  Entries() = default;
  explicit Entries(const foreign::Object& dictionary);
  std::string& operator[](const std::string& name) { return entries_[name]; }
  void erase(const std::string& name) { entries_.erase(name); }
  /// `<<…>>`
  [[nodiscard]] std::string text() const;

 private:
  std::map<std::string, std::string> entries_;
};

}  // namespace planverk::signature
