/// Places within an element that the side table does not hold: they are found again in the element's own bytes, which
/// the scanner checked. A place that was set from elsewhere may not be a start tag: then the element's place is given.
#include <algorithm>

#include "characters.h"
#include "xml/tree.h"

namespace planverk::xml {

namespace {

std::size_t past_space(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space_byte(text[at])) ++at;
  return at;
}

bool ends_name(char byte) {
  return is_space_byte(byte) || byte == '=' || byte == '>' || byte == '/';
}

std::size_t past_name(std::string_view text, std::size_t at) {
  while (at < text.size() && !ends_name(text[at])) ++at;
  return at;
}

// The bytes of a span; empty when it does not lie in its file.
std::string_view bytes_of(const Sources& sources, Span span) {
  const std::string_view bytes = sources.bytes(span.file);
  if (span.offset > bytes.size()) return {};
  return bytes.substr(span.offset, span.length);
}

Span part_of(Span whole, std::size_t offset, std::size_t length) {
  return {whole.file, whole.offset + static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(length)};
}

}  // namespace

Span Tree::span(Node node, std::string_view attribute, const Sources& sources) const {
  const Span whole = span(node);
  const std::string_view tag = bytes_of(sources, whole);
  if (!tag.starts_with('<')) return whole;
  std::size_t at = past_name(tag, 1);
  for (;;) {
    const std::size_t begin = past_space(tag, at);
    const std::size_t end = past_name(tag, begin);
    if (end == begin) return whole;
    at = past_space(tag, end);
    if (at >= tag.size() || tag[at] != '=') return whole;
    at = past_space(tag, at + 1);
    if (at >= tag.size()) return whole;
    const std::size_t close = tag.find(tag[at], at + 1);
    if (close == std::string_view::npos) return whole;
    if (tag.substr(begin, end - begin) == attribute) return part_of(whole, at + 1, close - at - 1);
    at = close + 1;
  }
}

Span Tree::content_span(Node node, const Sources& sources) const {
  const Span whole = span(node);
  const std::string_view tag = bytes_of(sources, whole);
  if (!tag.starts_with('<') || tag.ends_with("/>")) return whole;
  const std::string_view bytes = sources.bytes(whole.file);
  constexpr std::string_view cdata = "<![CDATA[";
  std::size_t begin = past_space(bytes, whole.offset + whole.length);
  const bool is_cdata = bytes.substr(std::min(begin, bytes.size())).starts_with(cdata);
  if (is_cdata) begin = past_space(bytes, begin + cdata.size());
  std::size_t end = is_cdata ? bytes.find("]]>", begin) : bytes.find('<', begin);
  if (end == std::string_view::npos || end <= begin) return whole;
  while (is_space_byte(bytes[end - 1])) --end;
  return {whole.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin)};
}

}  // namespace planverk::xml
