#include "xml_part.h"

#include <algorithm>
#include <limits>

#include "xml/reader.h"

namespace planverk::office {

namespace {

/// A tree takes about a hundred bytes an element.
constexpr std::size_t most_bytes = 32U << 20;
constexpr std::ptrdiff_t most_tags = 2'000'000;

bool becomes_a_tree(std::string_view text) {
  return text.size() <= most_bytes && std::ranges::count(text, '<') <= most_tags;
}

}  // namespace

std::optional<xml::Tree> XmlPart::tree() {
  return tree_of(bytes_, {});
}

std::optional<xml::Tree> XmlPart::tree_of(std::string_view text, Shift shift) {
  if (!becomes_a_tree(text)) {
    found_.add("office-limit", span_in_part({}, shift, text.size()))
        .variant("part")
        .with("part", name_.substr(name_.rfind('/') + 1))
        .mend("smaller");
    return std::nullopt;
  }
  Sources aside;
  Diagnostics found;
  std::optional<xml::Tree> tree = xml::parse(aside, aside.add_lasting({}, text), {}, found);
  for (Diagnostic& each : found.all()) {
    each.span = span_in_part(each.span, shift, text.size());
    for (Note& note : each.notes) note.span = span_in_part(note.span, shift, text.size());
  }
  found_.append(std::move(found));
  return tree;
}

FileId XmlPart::file() {
  if (file_ == 0) file_ = sources_.add(name_, std::string(bytes_));
  return file_;
}

Span XmlPart::span_in_part(Span span, Shift shift, std::size_t length) {
  const auto moved = [&](std::size_t offset) {
    const std::int64_t place = static_cast<std::int64_t>(offset) + (offset >= shift.from ? shift.by : 0);
    return static_cast<std::uint32_t>(std::clamp(place, std::int64_t{0}, static_cast<std::int64_t>(bytes_.size())));
  };
  const std::size_t end = std::min(std::size_t{span.offset} + span.length, length);
  const std::uint32_t begin = moved(span.offset);
  return {file(), begin, std::max(begin, moved(end)) - begin};
}

std::string_view local_name(std::string_view name) {
  return name.substr(name.rfind(':') + 1);
}

xml::Node child(xml::Node parent, std::string_view local) {
  for (xml::Node node = parent.first_child(); node; node = node.next()) {
    if (node.type() == xml::Node::Type::element && local_name(node.name()) == local) return node;
  }
  return {};
}

std::string_view prefixed_attribute(xml::Node node, std::string_view local) {
  std::string_view value;
  node.each_attribute([&](xml::Node::Attribute attribute) {
    if (attribute.name.find(':') != std::string_view::npos && local_name(attribute.name) == local)
      value = attribute.value;
  });
  return value;
}

bool is_on(std::string_view value) {
  return value == "1" || value == "true" || value == "on";
}

std::optional<std::uint32_t> whole_number(std::string_view text) {
  constexpr std::size_t most_digits = 9;
  if (text.empty() || text.size() > most_digits) return std::nullopt;
  std::uint32_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return value;
}

}  // namespace planverk::office
