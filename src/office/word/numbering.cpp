#include "word/numbering.h"

#include <algorithm>
#include <charconv>

namespace planverk::office::word {

namespace {

int number_of(std::optional<std::string_view> text, int otherwise) {
  if (!text) return otherwise;
  int number = otherwise;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  return error == std::errc() && end == text->data() + text->size() ? number : otherwise;
}

bool is_level(int level) {
  return level >= 0 && level < 9;
}

/// What counts is what prints a number; letters and Roman numbers count too.
bool is_ordered(std::string_view format) {
  return format != "bullet" && format != "none";
}

bool is_letters(std::string_view format) {
  return is_ordered(format) && !format.starts_with("decimal");
}

}  // namespace

Lists::Lists(const Element& root, const Styles& styles) {
  root.each([&](const Element& each) {
    if (each.is("abstractNum")) read_definition(each);
    if (each.is("num")) read_list(each);
  });
  follow_links(styles);
}

Lists::Level Lists::read_level(const Element& element) {
  Level level;
  level.format = element.value_of("numFmt").value_or("decimal");
  level.text = element.value_of("lvlText").value_or("");
  level.start = std::max(0, number_of(element.value_of("start"), 0));
  level.style = element.value_of("pStyle").value_or("");
  if (const auto restart = element.value_of("lvlRestart")) level.restart = number_of(restart, 0);
  return level;
}

void Lists::read_definition(const Element& element) {
  Definition definition;
  definition.style_link = element.value_of("numStyleLink").value_or("");
  definition.is_style = element.value_of("styleLink").value_or("");
  element.each([&](const Element& each) {
    const int level = number_of(each.find("ilvl"), -1);
    if (each.is("lvl") && is_level(level)) definition.level[static_cast<std::size_t>(level)] = read_level(each);
  });
  definitions_.emplace(element.get("abstractNumId"), std::move(definition));
}

void Lists::read_list(const Element& element) {
  List list;
  list.definition = element.value_of("abstractNumId").value_or("");
  element.each([&](const Element& each) {
    const int level = number_of(each.find("ilvl"), -1);
    if (!each.is("lvlOverride") || !is_level(level)) return;
    if (const auto start = each.value_of("startOverride")) list.starts[level] = std::max(0, number_of(start, 1));
    if (const Element own = each.child("lvl")) list.level[level] = read_level(own);
  });
  lists_.emplace(element.get("numId"), std::move(list));
}

/// A definition may stand for the one that a style of lists has.
void Lists::follow_links(const Styles& styles) {
  for (auto& [id, list] : lists_) {
    const auto definition = definitions_.find(list.definition);
    if (definition == definitions_.end() || definition->second.style_link.empty()) continue;
    const Style* style = styles.find(definition->second.style_link);
    const auto of_style =
        style != nullptr && style->numbering.list ? lists_.find(*style->numbering.list) : lists_.end();
    if (of_style != lists_.end()) {
      list.definition = of_style->second.definition;
      continue;
    }
    for (const auto& [other, described] : definitions_) {
      if (described.is_style == definition->second.style_link) list.definition = other;
    }
  }
}

int Lists::level_for(const Numbering& numbering, const List& list, std::string_view style_id) const {
  if (numbering.level) return *numbering.level;
  const auto definition = definitions_.find(list.definition);
  if (definition == definitions_.end() || style_id.empty()) return 0;
  for (std::size_t level = 0; level < levels; ++level) {
    if (definition->second.level[level].style == style_id) return static_cast<int>(level);
  }
  return 0;
}

const Lists::Level& Lists::level_of(const List& list, int level) const {
  const auto own = list.level.find(level);
  if (own != list.level.end()) return own->second;
  return definitions_.find(list.definition)->second.level[static_cast<std::size_t>(level)];
}

std::optional<ListPlace> Lists::next(const Numbering& numbering, std::string_view style_id) {
  if (!numbering.list || *numbering.list == "0") return std::nullopt;
  const auto place = lists_.find(*numbering.list);
  if (place == lists_.end() || !definitions_.contains(place->second.definition)) return std::nullopt;
  const List& list = place->second;
  ListPlace out;
  out.level = level_for(numbering, list, style_id);
  const Level& level = level_of(list, out.level);
  if (level.format.empty() || level.format == "none") return std::nullopt;
  out.ordered = is_ordered(level.format);
  out.letters = is_letters(level.format);
  out.marker = level.text;
  out.list = list.definition;
  out.number = counted(*numbering.list, list, out.level);
  return out;
}

/// Counts a paragraph in. Levels below it begin anew; those above that were passed over count as begun.
int Lists::counted(const std::string& id, const List& list, int level) {
  Count& count = counts_[list.definition];
  const auto at = static_cast<std::size_t>(level);
  const auto start = list.starts.find(level);
  const bool anew = start != list.starts.end() && met_.insert(id + ' ' + std::to_string(level)).second;
  if (anew) {
    count.number[at] = start->second;
  } else if (!count.begun[at]) {
    count.number[at] = level_of(list, level).start;
  } else if (count.number[at] < 999'999'999) {
    ++count.number[at];
  }
  count.begun[at] = true;
  for (std::size_t below = at + 1; below < levels; ++below) {
    const std::optional<int> restart = level_of(list, static_cast<int>(below)).restart;
    if (!restart || *restart > level) count.begun[below] = false;
  }
  return count.number[at];
}

}  // namespace planverk::office::word
