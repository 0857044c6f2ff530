#include "style.h"

#include <algorithm>

#include "content.h"

namespace planverk::edit {

namespace {

using xml::Markup;

constexpr std::string_view line_ends = "\r\n";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_line_blank(char c) {
  return c == ' ' || c == '\t';
}

std::string first_line_end(std::string_view bytes) {
  const std::size_t at = bytes.find_first_of(line_ends);
  if (at == std::string_view::npos) return "\n";
  return std::string(bytes.substr(at, bytes.substr(at, 2) == "\r\n" ? 2 : 1));
}

/// What the first child of the root that begins a line has more before it than the root.
std::string first_unit(const Markup& markup) {
  const Markup::Part& root = markup.parts[markup.root];
  const std::string_view outer = begins_line(markup.bytes, root.begin) ? indentation(markup.bytes, root.begin) : "";
  for (auto child = root.first_child; child != Markup::none; child = markup.parts[child].next) {
    const Markup::Part& part = markup.parts[child];
    if (part.kind != Markup::Kind::element || !begins_line(markup.bytes, part.begin)) continue;
    const std::string_view inner = indentation(markup.bytes, part.begin);
    if (inner.starts_with(outer)) return std::string(inner.substr(outer.size()));
  }
  return "  ";
}

std::string first_empty_end(const Markup& markup) {
  for (const Markup::Part& part : markup.parts) {
    if (part.kind != Markup::Kind::element || !markup.is_empty_tag(part)) continue;
    return is_line_blank(markup.bytes[part.tag_end - 3]) ? " />" : "/>";
  }
  return "/>";
}

}  // namespace

FileStyle file_style(const Markup& markup) {
  FileStyle style;
  style.line_end = first_line_end(markup.bytes);
  style.unit = first_unit(markup);
  if (!markup.attributes.empty()) style.quote = markup.bytes[markup.attributes.front().quote];
  style.empty_end = first_empty_end(markup);
  return style;
}

TagStyle tag_style(const Markup& markup, std::uint32_t element, const FileStyle& file) {
  TagStyle style{.separator = " ", .equals = "=", .quote = file.quote};
  const Markup::Part& part = markup.parts[element];
  if (part.attributes == 0) return style;
  const Markup::Attribute& last = markup.attributes[part.first_attribute + part.attributes - 1];
  const std::size_t before = part.attributes > 1 ? markup.attributes[part.first_attribute + part.attributes - 2].end
                                                 : part.begin + 1 + part.name_size;
  const std::string_view separator = markup.bytes.substr(before, last.begin - before);
  // One attribute a line, or all on one: then a single blank is enough.
  style.separator = has_line_end(separator) ? separator : separator.substr(0, 1);
  style.equals = markup.bytes.substr(last.begin + last.name_size, last.quote - last.begin - last.name_size);
  if (has_line_end(style.equals)) style.equals = "=";
  style.quote = markup.bytes[last.quote];
  return style;
}

std::size_t line_start(std::string_view bytes, std::size_t at) {
  const std::size_t end = at == 0 ? std::string_view::npos : bytes.find_last_of(line_ends, at - 1);
  if (end != std::string_view::npos) return end + 1;
  return bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

bool begins_line(std::string_view bytes, std::size_t at) {
  const std::size_t start = line_start(bytes, at);
  return std::ranges::all_of(bytes.substr(start, at - start), is_line_blank);
}

std::string_view indentation(std::string_view bytes, std::size_t at) {
  const std::size_t start = line_start(bytes, at);
  return bytes.substr(start, at - start);
}

std::size_t past_blank_rest(std::string_view bytes, std::size_t at) {
  std::size_t end = at;
  while (end < bytes.size() && is_line_blank(bytes[end])) ++end;
  if (bytes.substr(end, 2) == "\r\n") return end + 2;
  return end < bytes.size() && (bytes[end] == '\n' || bytes[end] == '\r') ? end + 1 : at;
}

bool has_line_end(std::string_view text) {
  return text.find_first_of(line_ends) != std::string_view::npos;
}

std::uint32_t own_line_end(const Markup& markup, std::uint32_t part) {
  for (auto next = markup.parts[part].next; next != Markup::none; next = markup.parts[next].next) {
    const Markup::Part& follows = markup.parts[next];
    const std::string_view text = markup.text(follows);
    if (follows.kind == Markup::Kind::comment && !has_line_end(text)) continue;
    if (follows.kind != Markup::Kind::text) return Markup::none;
    const std::size_t end = text.find_first_of(line_ends);
    if (!is_blank(text.substr(0, end))) return Markup::none;
    if (end != std::string_view::npos) return follows.begin + static_cast<std::uint32_t>(end);
  }
  const auto parent = markup.parts[part].parent;
  // Nothing but the parent's end tag follows on the line.
  return parent == Markup::none ? Markup::none : markup.parts[parent].content_end;
}

bool has_own_line(const Markup& markup, std::uint32_t part) {
  return begins_line(markup.bytes, markup.parts[part].begin) && own_line_end(markup, part) != Markup::none;
}

std::uint32_t comment_above(const Markup& markup, std::uint32_t part) {
  if (!begins_line(markup.bytes, markup.parts[part].begin)) return Markup::none;
  const auto gap = markup.parts[part].previous;
  if (gap == Markup::none || markup.parts[gap].kind != Markup::Kind::text) return Markup::none;
  const auto comment = markup.parts[gap].previous;
  if (comment == Markup::none || markup.parts[comment].kind != Markup::Kind::comment) return Markup::none;
  const Markup::Part& above = markup.parts[comment];
  const std::size_t next_line = past_blank_rest(markup.bytes, above.end);
  const bool right_above = next_line == line_start(markup.bytes, markup.parts[part].begin);
  return right_above && begins_line(markup.bytes, above.begin) ? comment : Markup::none;
}

}  // namespace planverk::edit
