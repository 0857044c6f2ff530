/// Asking a JSON file for what it must have: what is not there, or of another kind, is one finding of `json-shape` with the
/// way to it, what was found and what was expected.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "json/value.h"

namespace planverk::exchange::json {

/// In signs that need no language: `{…}`, `[…]`, `"…"`, `0.0`, `true`, `null`.
[[nodiscard]] std::string_view sign_of(Value::Kind kind);

class Shape {
 public:
  Shape(FileId file, Diagnostics& found) : file_(file), found_(found) {}

  /// The member of that name and kind; null, with a finding, when there is none.
  const Value* member(const Value& object, std::string_view at, std::string_view name, Value::Kind kind);
  /// The same, but none is nothing wrong; null as a value is none too.
  const Value* optional_member(const Value& object, std::string_view at, std::string_view name, Value::Kind kind);
  /// Text or a number, as codes are written; empty, with a finding, when it is neither.
  std::string code(const Value& object, std::string_view at, std::string_view name);
  void refuse(const Value& value, std::string_view at, std::string_view expected);

  [[nodiscard]] FileId file() const { return file_; }
  [[nodiscard]] Span span(const Value& value) const { return span_of(file_, value); }
  [[nodiscard]] Diagnostics& found() { return found_; }

 private:
  FileId file_;
  Diagnostics& found_;
};

}  // namespace planverk::exchange::json
