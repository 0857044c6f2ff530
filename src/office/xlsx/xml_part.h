/// XML parts of a package, read by the strict reader, whole or a piece at a time. Findings stand in the part, which is
/// registered with Sources only then: `book.xlsx!/xl/workbook.xml`. Elements are told by their local names, so that it
/// does not matter which prefix a program chose, nor whether it wrote the transitional or the strict namespaces
/// (ECMA-376-1 and ISO/IEC 29500-1 differ in the addresses alone for what is read here).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/sources.h"
#include "xml/tree.h"

namespace planverk::office {

/// A part that is being read: its findings all lead into it.
class XmlPart {
 public:
  /// `bytes` must outlive it. `name` is what Sources calls the part.
  XmlPart(Sources& sources, std::string name, std::string_view bytes, Diagnostics& found)
      : sources_(sources), name_(std::move(name)), bytes_(bytes), found_(found) {}

  [[nodiscard]] std::string_view bytes() const { return bytes_; }

  /// The whole part; none with findings, also when it is too large to become a tree.
  std::optional<xml::Tree> tree();

  /// Text made of the part's bytes: from `from` on, what stands at an offset stands `by` bytes further on in the part.
  struct Shift {
    std::size_t from = 0;
    std::int64_t by = 0;
  };
  std::optional<xml::Tree> tree_of(std::string_view text, Shift shift);

 private:
  [[nodiscard]] Span span_in_part(Span span, Shift shift, std::size_t length);
  FileId file();

  Sources& sources_;
  std::string name_;
  std::string_view bytes_;
  Diagnostics& found_;
  FileId file_ = 0;
};

[[nodiscard]] std::string_view local_name(std::string_view name);
/// The first child element of that local name, or a null node.
[[nodiscard]] xml::Node child(xml::Node parent, std::string_view local);
/// An attribute of a namespace of its own, such as r:id, whatever its prefix.
[[nodiscard]] std::string_view prefixed_attribute(xml::Node node, std::string_view local);
/// `1`, `true` and `on` (ECMA-376-1, 22.9.2.7).
[[nodiscard]] bool is_on(std::string_view value);
/// A whole number of at most nine digits.
[[nodiscard]] std::optional<std::uint32_t> whole_number(std::string_view text);

}  // namespace planverk::office
