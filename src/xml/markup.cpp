#include "xml/markup.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "characters.h"
#include "markup_builder.h"
#include "scanner.h"

namespace planverk::xml {

namespace {

std::uint32_t narrow(std::size_t offset) {
  return static_cast<std::uint32_t>(offset);  // the reader refuses files of 4 GiB
}

}  // namespace

Markup::Part& MarkupBuilder::add(Markup::Kind kind, std::size_t begin, std::size_t end) {
  const std::uint32_t index = narrow(made_.parts.size());
  std::uint32_t& last = open_ == Markup::none ? last_outside_ : made_.parts[open_].last_child;
  const std::uint32_t previous = std::exchange(last, index);
  if (previous != Markup::none) {
    made_.parts[previous].next = index;
  } else if (open_ != Markup::none) {
    made_.parts[open_].first_child = index;
  }
  Markup::Part& made = made_.parts.emplace_back();
  made.kind = kind;
  made.begin = narrow(begin);
  made.end = narrow(end);
  made.parent = open_;
  made.previous = previous;
  return made;
}

void MarkupBuilder::attribute(std::size_t begin, std::size_t name_size, std::size_t quote, std::size_t end) {
  made_.attributes.push_back({narrow(begin), narrow(name_size), narrow(quote), narrow(end)});
}

void MarkupBuilder::start(std::size_t begin, std::size_t name_size, std::size_t end, bool empty) {
  Markup::Part& made = add(Markup::Kind::element, begin, end);
  made.tag_end = made.content_end = narrow(end);
  made.name_size = narrow(name_size);
  made.first_attribute = narrow(attributes_taken_);
  made.attributes = narrow(made_.attributes.size() - attributes_taken_);
  attributes_taken_ = made_.attributes.size();
  const std::uint32_t index = narrow(made_.parts.size() - 1);
  if (open_ == Markup::none) made_.root = index;
  if (!empty) open_ = index;
}

void MarkupBuilder::end(std::size_t begin, std::size_t end) {
  if (open_ == Markup::none) return;
  Markup::Part& closed = made_.parts[open_];
  closed.content_end = narrow(begin);
  closed.end = narrow(end);
  open_ = closed.parent;
}

void MarkupBuilder::leaf(Markup::Kind kind, std::size_t begin, std::size_t end) {
  add(kind, begin, end);
}

std::uint32_t Markup::element_at(std::uint32_t offset) const {
  const auto found = std::ranges::lower_bound(parts, offset, {}, &Part::begin);
  const bool there = found != parts.end() && found->begin == offset && found->kind == Kind::element;
  return there ? static_cast<std::uint32_t>(found - parts.begin()) : none;
}

std::optional<Markup> read_markup(const Sources& sources, FileId file, const Limits& limits, Diagnostics& found) {
  const std::string_view bytes = sources.bytes(file);
  if (!check_size(bytes, file, limits, found)) return std::nullopt;
  MarkupBuilder builder(bytes);
  Scanner scanner(bytes, file, limits, found, &builder);
  if (!scanner.run()) return std::nullopt;
  return builder.take();
}

bool is_name(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const bool first = begin == 0;
    const char32_t character = utf8::next(text, at);
    if (character == 0xFFFD && at == begin + 1) return false;  // no UTF-8
    if (!(first ? starts_name(character) : continues_name(character))) return false;
  }
  return !text.empty();
}

std::optional<std::size_t> unfit_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t character = utf8::next(text, at);
    const bool ill_formed = character == 0xFFFD && at == begin + 1;
    if (ill_formed || is_control(character) || is_outside_xml(character) || turns_direction(character)) return begin;
  }
  return std::nullopt;
}

}  // namespace planverk::xml
