#include "page/furniture.h"

#include <string>

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

/// As much of `words` as `room` holds, ended with "…" when it is cut. What is cut stands in the title and the metadata.
std::string fitted(Context& context, std::string words, const Words& look, Length room) {
  if (context.setter.width_of(words, look.font, look.size) <= room) return words;
  while (!words.empty()) {
    const std::size_t space = words.rfind(' ');
    if (space == std::string::npos) break;
    words.resize(space);
    if (context.setter.width_of(words + "…", look.font, look.size) <= room) return words + "…";
  }
  return words;
}

class Maker {
 public:
  Maker(Context& context, std::uint32_t number, bool turned, std::vector<Item>& items)
      : context_(context),
        items_(items),
        shape_(context.shape_of(number, turned)),
        mirrored_(context.is_left_page(number, turned)) {
    const style::TextStyle& style = context.theme.style(TextRole::furniture);
    words_ = {style.font, style.size, style.ink, Artifact::header};
  }

  void head(const std::string& mark) {
    const Furniture& furniture = context_.document.furniture;
    words_.artifact = Artifact::header;
    const std::string end =
        joined(furniture.head_end, furniture.place == Furniture::Place::head_end ? mark : std::string());
    const Length taken = outer(end, shape_.head_baseline);
    const Length height = context_.theme.logo_height_head;
    const Length middle = shape_.head_baseline - words_.size * 36 / 100;
    constexpr Length beside_logo = 6_pt;
    Words name = words_;
    name.font = FontStyle::semibold;
    name.ink = Ink::text;
    std::vector<Item> logo;
    Length width = add_logo(context_, logo, {}, middle - height / 2, height, Artifact::header);
    if (width.milli > 0) width += beside_logo;
    const std::string words = fitted(context_, furniture.head_start, name, room_beside(taken) - width);
    // The logo stands before the name on either page.
    const Length whole = width + context_.setter.width_of(words, name.font, name.size);
    const Length x = mirrored_ ? shape_.width - shape_.right - whole : shape_.left;
    for (Item& item : logo) {
      move(item, x, {});
      items_.push_back(std::move(item));
    }
    add_words(context_, items_, words, name, x + width, shape_.head_baseline, LineAlign::start);
  }

  void foot(const std::string& mark) {
    const Furniture& furniture = context_.document.furniture;
    words_.artifact = Artifact::footer;
    const Length right = shape_.width - shape_.right;
    const std::string end =
        joined(furniture.foot_end, furniture.place == Furniture::Place::foot_end ? mark : std::string());
    if (end.empty() && furniture.foot_start.empty()) return;
    RectangleItem rule;
    rule.x = shape_.left, rule.y = shape_.foot_baseline - words_.size - 6_pt;
    rule.width = right - shape_.left, rule.height = context_.theme.hair_rule;
    rule.fill = Ink::hair;
    rule.tag.artifact = Artifact::footer;
    items_.emplace_back(rule);
    const Length taken = outer(end, shape_.foot_baseline);
    const std::string words = fitted(context_, furniture.foot_start, words_, room_beside(taken));
    add_words(context_, items_, words, words_, mirrored_ ? right : shape_.left, shape_.foot_baseline,
              mirrored_ ? LineAlign::end : LineAlign::start);
  }

  /// The draft word, large and light behind the text, and in plain sight in the head.
  void draft() {
    const std::string& word = context_.document.identity.draft_word;
    const Length room = shape_.width - shape_.left - shape_.right;
    Words large{FontStyle::bold, 100_pt, Ink::tint, Artifact::watermark};
    const Length wide = context_.setter.width_of(word, large.font, large.size);
    if (wide > room) large.size = large.size.scaled(room.milli, wide.milli);
    add_words(context_, items_, word, large, shape_.width / 2, shape_.height * 55 / 100, LineAlign::centre);
    const style::TextStyle& style = context_.theme.style(TextRole::draft);
    const Words words{style.font, style.size, style.ink, Artifact::watermark};
    add_words(context_, items_, word, words, shape_.left + room / 2, shape_.head_baseline, LineAlign::centre);
  }

 private:
  /// Words at the outer edge of the page; gives their width.
  Length outer(const std::string& words, Length baseline) {
    if (words.empty()) return {};
    const Length x = mirrored_ ? shape_.left : shape_.width - shape_.right;
    return add_words(context_, items_, words, words_, x, baseline, mirrored_ ? LineAlign::start : LineAlign::end);
  }
  [[nodiscard]] Length room_beside(Length taken) const {
    constexpr Length gap = 12_pt;
    return text_width(shape_) - taken - gap;
  }

  Context& context_;
  std::vector<Item>& items_;
  style::PageShape shape_;
  bool mirrored_;  ///< what stands last stands at the left
  Words words_;
};

}  // namespace

Length add_words(Context& context, std::vector<Item>& items, std::string_view text, const Words& words, Length x,
                 Length baseline, LineAlign align) {
  if (text.empty()) return {};
  Lines lines;
  const Length width = context.setter.set_line(text, words.font, words.size, words.ink,
                                               {.artifact = words.artifact, .piece = {}}, lines);
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
  const style::Theme& theme = context.theme;
  const Tag tag{.artifact = artifact, .piece = {}};
  if (height.milli <= 0) return {};
  if (theme.logo_image && theme.logo_image->width > 0 && theme.logo_image->height > 0) {
    const Length width = height.scaled(theme.logo_image->width, theme.logo_image->height);
    items.emplace_back(ImageItem{.x = x,
                                 .y = y,
                                 .width = width,
                                 .height = height,
                                 .image = &*theme.logo_image,
                                 .key = "theme-logo",
                                 .tag = tag});
    return width;
  }
  if (theme.logo.items.empty() || theme.logo.height.milli <= 0) return {};
  const auto permille = static_cast<std::int32_t>(std::int64_t{height.milli} * 1000 / theme.logo.height.milli);
  add_drawing(context, items, theme.logo, {x, y}, permille, tag);
  return theme.logo.width.scaled(permille, 1000);
}

PageFurniture furniture_of(Context& context, std::uint32_t number, std::uint32_t pages, PageFacts facts) {
  PageFurniture result;
  result.number = number;
  Maker maker(context, number, facts.turned, result.items);
  const document::Identity& identity = context.document.identity;
  if (identity.draft_mark && !identity.draft_word.empty()) maker.draft();
  if (facts.bare) return result;
  const std::string mark = page_mark(context.document, number, pages);
  if (number != 1 || context.document.furniture.on_first_page) maker.head(mark);
  maker.foot(mark);
  return result;
}

}  // namespace planverk::layout
