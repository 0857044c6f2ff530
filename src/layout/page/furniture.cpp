#include "page/furniture.h"

#include <algorithm>
#include <string>
#include <utility>

#include "document/standing.h"
#include "page/drawing.h"

namespace planverk::layout {

using document::Furniture;
using document::Ink;
using style::TextRole;

namespace {

void replace(std::string& text, std::string_view place, std::string_view value) {
  if (const std::size_t at = text.find(place); at != std::string::npos) text.replace(at, place.size(), value);
}

std::string page_mark(const document::Document& document, std::uint32_t number, std::uint32_t pages) {
  const Furniture& furniture = document.furniture;
  if (furniture.page_mark == Furniture::PageMark::none) return {};
  if (number == 1 && !furniture.mark_on_first_page) return {};
  std::string mark = furniture.page_mark == Furniture::PageMark::short_form ? document.words.page_mark_short
                                                                            : document.words.page_mark_long;
  replace(mark, "{page}", std::to_string(number));
  replace(mark, "{pages}", std::to_string(pages));
  return mark;
}

std::string joined(const std::string& words, const std::string& mark) {
  if (words.empty()) return mark;
  return mark.empty() ? words : words + " \u00B7 " + mark;
}

/// As much of `words` as `room` holds, ended with "…" when it is cut: between words, and within the first where that
/// alone is wider. What is cut stands in the title and the metadata.
std::string fitted(Context& context, std::string words, const Words& look, Length room) {
  const auto fits = [&](const std::string& text) {
    return context.setter.width_of(text, look.font, look.size) <= room;
  };
  if (fits(words)) return words;
  while (!words.empty()) {
    std::size_t end = words.rfind(' ');
    if (end == std::string::npos) {
      end = words.size() - 1;
      while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
    }
    words.resize(end);
    if (!words.empty() && fits(words + "…")) return words + "…";
  }
  return words;
}

/// What a slot shows; without a logo nothing when it is empty.
std::string words_of(const document::Document& document, const style::Slot& slot, const std::string& mark) {
  const Furniture& furniture = document.furniture;
  const document::Identity& identity = document.identity;
  const auto marked = [&](const std::string& words, Furniture::Place place) {
    return joined(words, furniture.place == place ? mark : std::string());
  };
  if (slot.part.empty()) return slot.words;
  if (slot.part == "head-start") return furniture.head_start;
  if (slot.part == "head-end") return marked(furniture.head_end, Furniture::Place::head_end);
  if (slot.part == "foot-start") return furniture.foot_start;
  if (slot.part == "foot-end") return marked(furniture.foot_end, Furniture::Place::foot_end);
  if (slot.part == "title") return identity.title;
  if (slot.part == "organisation") return identity.organisation;
  if (slot.part == "body") return identity.body;
  if (slot.part == "kind") return identity.kind_label;
  if (slot.part == "registry-number") return identity.registry_number;
  return {};
}

class Maker {
 public:
  Maker(Context& context, std::uint32_t number, bool turned, StandingWords& unread, std::vector<Item>& items)
      : context_(context),
        unread_(unread),
        items_(items),
        shape_(context.shape_of(number, turned)),
        mirrored_(context.is_left_page(number, turned)) {}

  void line(const style::FurnitureLine& line, bool head, const std::string& mark) {
    artifact_ = head ? Artifact::header : Artifact::footer;
    baseline_ = head ? line.at : shape_.height - line.from_bottom;
    std::vector<std::string> words;
    bool any = false;
    for (const style::Slot& slot : line.slots) {
      words.push_back(words_of(context_.document, slot, mark));
      any = any || slot.logo || !words.back().empty();
    }
    if (!any) return;
    rule(line);
    bool any_start = false;
    for (std::size_t i = 0; i < line.slots.size(); ++i)
      any_start = any_start || (line.slots[i].align == style::SlotAlign::start && !words[i].empty());
    // What stands in the middle leaves both sides the same room; else what stands at the start has what the end leaves.
    const Length all = text_width(shape_);
    const Length middle = max(slots(line, words, style::SlotAlign::centre, all), head ? draft_width(line) : Length{});
    const Length side = middle.milli > 0 ? (all - middle) / 2 - apart : all;
    const Length end = slots(line, words, style::SlotAlign::end, any_start ? min(side, all.scaled(2, 3)) : side);
    slots(line, words, style::SlotAlign::start, end.milli > 0 ? min(side, all - end - apart) : side);
  }

  /// The draft word, large and light behind the text, and in plain sight in the head.
  void draft() {
    const std::string& word = context_.document.identity.draft_word;
    const Length room = text_width(shape_);
    Words large{FontStyle::bold, context_.theme.watermark, Ink::tint, Artifact::watermark};
    const Length wide = context_.setter.width_of(word, large.font, large.size);
    if (wide > room) large.size = large.size.scaled(room.milli, wide.milli);
    add_words(context_, items_, word, large, shape_.width / 2, shape_.height * 55 / 100, LineAlign::centre);
    const style::TextStyle& style = context_.theme.style(TextRole::draft);
    const Words words = read_once(word, {style.font, style.size, style.ink, Artifact::watermark});
    const auto& heads = context_.theme.heads;
    const Length baseline = heads.empty() ? shape_.top / 2 : heads.front().at;
    add_words(context_, items_, word, words, shape_.left + room / 2, baseline, LineAlign::centre);
  }

 private:
  static constexpr Length apart = 12_pt;  ///< nearer, words of two slots read as one

  /// What the draft word takes in the middle of a line of the head.
  [[nodiscard]] Length draft_width(const style::FurnitureLine& line) const {
    const document::Identity& identity = context_.document.identity;
    if (!identity.draft_mark || line.at != context_.theme.heads.front().at) return {};
    const style::TextStyle& style = context_.theme.style(TextRole::draft);
    return context_.setter.width_of(identity.draft_word, style.font, style.size);
  }

  Words read_once(std::string_view words, Words look) {
    look.piece = unread_.take(words);
    if (look.piece.node != document::no_node) look.artifact = Artifact::none;
    return look;
  }

  void rule(const style::FurnitureLine& line) {
    if (line.rule.milli <= 0) return;
    RectangleItem rule;
    rule.x = shape_.left, rule.y = baseline_ - line.rule_at;
    rule.width = text_width(shape_), rule.height = line.rule;
    rule.fill = line.rule_ink;
    rule.tag.artifact = artifact_;
    items_.emplace_back(rule);
  }

  /// Those with that alignment, each in `room`. Gives how wide the widest is.
  Length slots(const style::FurnitureLine& line, const std::vector<std::string>& words, style::SlotAlign align,
               Length room) {
    Length widest;
    for (std::size_t i = 0; i < line.slots.size(); ++i) {
      if (line.slots[i].align == align) widest = max(widest, slot(line.slots[i], words[i], room));
    }
    return widest;
  }

  Length slot(const style::Slot& slot, const std::string& words, Length room) {
    const style::TextStyle& style = context_.theme.style(TextRole::furniture);
    Words look{slot.font.value_or(style.font), style.size, slot.ink.value_or(style.ink), artifact_};
    if (slot.align == style::SlotAlign::centre) {
      const std::string fit = fitted(context_, words, look, room);
      look = read_once(fit, look);
      return add_words(context_, items_, fit, look, shape_.left + room / 2, baseline_, LineAlign::centre);
    }
    const bool right = (slot.align == style::SlotAlign::end) != mirrored_;
    std::vector<Item> logo;
    const Length width = logo_before(slot, look, logo);
    const std::string fit = fitted(context_, words, look, room - width);
    const Length whole = width + context_.setter.width_of(fit, look.font, look.size);
    const Length x = right ? shape_.width - shape_.right - whole : shape_.left;
    for (Item& item : logo) {
      move(item, x, {});
      items_.push_back(std::move(item));
    }
    look = read_once(fit, look);
    add_words(context_, items_, fit, look, x + width, baseline_, LineAlign::start);
    return whole;
  }

  /// The logo stands before the words on either page.
  Length logo_before(const style::Slot& slot, const Words& look, std::vector<Item>& items) {
    if (!slot.logo) return {};
    const Length height = context_.theme.logo_height_head;
    const Length top = baseline_ - middle_of(look.size) - height / 2;
    const Length width = add_logo(context_, items, {}, top, height, artifact_);
    return width.milli > 0 ? width + slot.gap : Length{};
  }

  Context& context_;
  StandingWords& unread_;
  std::vector<Item>& items_;
  style::PageShape shape_;
  bool mirrored_;  ///< what stands last stands at the left
  Artifact artifact_ = Artifact::header;
  Length baseline_;
};

bool stands_on(style::OnPages pages, std::uint32_t number, bool on_first) {
  switch (pages) {
    case style::OnPages::first:
      return number == 1;
    case style::OnPages::others:
      return number != 1;
    case style::OnPages::all:
      break;
  }
  return number != 1 || on_first;
}

}  // namespace

StandingWords::StandingWords(const document::Tree& tree) : tree_(tree) {
  tree.each_child(document::Tree::root(), [&](document::NodeId node) {
    if (document::is_standing(tree, node)) texts_.push_back(tree[node].first_child);
  });
}

document::Piece StandingWords::take(std::string_view words) {
  const auto found = std::ranges::find_if(texts_, [&](document::NodeId text) { return tree_.text(text) == words; });
  if (found == texts_.end()) return {};
  const document::Piece piece{*found, document::Part::content};
  texts_.erase(found);
  return piece;
}

Length add_words(Context& context, std::vector<Item>& items, std::string_view text, const Words& words, Length x,
                 Length baseline, LineAlign align) {
  if (text.empty()) return {};
  Lines lines;
  const Length width = context.setter.set_line(text, words.font, words.size, words.ink,
                                               {.artifact = words.artifact, .piece = words.piece}, lines);
  if (align == LineAlign::end) x -= width;
  if (align == LineAlign::centre) x -= width / 2;
  for (TextItem& item : lines.texts) {
    item.x += x;
    item.baseline += baseline;
    items.emplace_back(item);
  }
  return width;
}

Length add_logo(const Context& context, std::vector<Item>& items, Length x, Length y, Length height,
                Artifact artifact) {
  const bool own = context.document.logo != nullptr;
  const Logo& logo = own ? *context.document.logo : context.theme.logo;
  const Tag tag{.artifact = artifact, .piece = {}};
  if (height.milli <= 0) return {};
  if (logo.image && logo.image->width > 0 && logo.image->height > 0) {
    const Length width = height.scaled(logo.image->width, logo.image->height);
    items.emplace_back(ImageItem{.x = x,
                                 .y = y,
                                 .width = width,
                                 .height = height,
                                 .image = &*logo.image,
                                 .key = own ? "organisation-logo" : "theme-logo",
                                 .tag = tag});
    return width;
  }
  const Drawing& drawing = logo.drawing;
  if (drawing.items.empty() || drawing.height.milli <= 0) return {};
  add_drawing(context, items, drawing, {x, y}, {height, drawing.height}, tag);
  return drawing.width.scaled(height.milli, drawing.height.milli);
}

PageFurniture furniture_of(Context& context, std::uint32_t number, std::uint32_t pages, PageFacts facts,
                           StandingWords& unread) {
  PageFurniture result;
  result.number = number;
  Maker maker(context, number, facts.turned, unread, result.items);
  const std::string mark = page_mark(context.document, number, pages);
  const bool head_on_first = context.document.furniture.on_first_page;
  for (const style::FurnitureLine& line : context.theme.heads) {
    if (!facts.bare && stands_on(line.on, number, head_on_first)) maker.line(line, true, mark);
  }
  // Behind the organisation, in the order in which both are read.
  const document::Identity& identity = context.document.identity;
  if (identity.draft_mark && !identity.draft_word.empty()) maker.draft();
  if (facts.bare) return result;
  for (const style::FurnitureLine& line : context.theme.feet) {
    if (stands_on(line.on, number, true)) maker.line(line, false, mark);
  }
  return result;
}

}  // namespace planverk::layout
