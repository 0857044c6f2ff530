#include "part/painter.h"

#include <algorithm>

#include "document/mark.h"
#include "syntax.h"

namespace planverk::pdf {

using layout::Artifact;

namespace {

const layout::Tag& tag_of(const layout::Item& item) {
  return std::visit([](const auto& each) -> const layout::Tag& { return each.tag; }, item);
}

struct ArtifactForm {
  std::string_view entries;
  bool has_box;
};

/// ISO 32000-1, 14.8.2.2. A box is required of backgrounds; with it, a reader can tell heads and feet by their place.
ArtifactForm form_of(Artifact kind) {
  switch (kind) {
    case Artifact::header:
      return {"/Type/Pagination/Subtype/Header/Attached[/Top]", true};
    case Artifact::footer:
      return {"/Type/Pagination/Subtype/Footer/Attached[/Bottom]", true};
    case Artifact::watermark:
      return {"/Type/Pagination/Subtype/Watermark", true};
    case Artifact::background:
      return {"/Type/Background", true};
    case Artifact::repeat:
    case Artifact::line_number:
      return {"/Type/Pagination", false};
    default:
      return {"/Type/Layout", false};
  }
}

}  // namespace

std::optional<style::Colour> Painter::colour(Ink ink) const {
  return ink == Ink::none ? std::nullopt : std::optional(theme_.colour(ink));
}

std::optional<Colour> Painter::colour(const InkOrColour& paint) const {
  return paint.own ? paint.own : colour(paint.ink);
}

Paint Painter::paint_of(const Path& path) const {
  return {.fill = colour(path.fill),
          .stroke = colour(path.stroke),
          .stroke_width = path.stroke_width,
          .even_odd = path.even_odd};
}

Status Painter::furniture(Items items, std::uint32_t number, Length height,
                          const std::function<void(std::string_view)>& take) {
  if (structure_ != nullptr) structure_->turn_to(number);
  height_ = height;
  while (!items.empty()) {
    content_.begin(height);
    const auto drawn = group(items);
    if (!drawn) return std::unexpected(drawn.error());
    take(content_.finish());
    items = items.subspan(*drawn);
  }
  return {};
}

Result<std::string_view> Painter::page(Items items, Length height) {
  height_ = height;
  content_.begin(height);
  while (!items.empty()) {
    const auto drawn = group(items);
    if (!drawn) return std::unexpected(drawn.error());
    items = items.subspan(*drawn);
  }
  return content_.finish();
}

Result<std::size_t> Painter::group(Items items) {
  const auto group_of = [this](const layout::Item& item) -> std::pair<Artifact, std::uint32_t> {
    const layout::Tag& tag = tag_of(item);
    if (tag.artifact != Artifact::none) return {tag.artifact, StructureTree::no_leaf};
    return {Artifact::none, structure_ == nullptr ? StructureTree::no_leaf : structure_->leaf_of(tag.piece)};
  };
  const auto [artifact, leaf] = group_of(items.front());
  std::size_t count = 1;
  while (count < items.size() && group_of(items[count]) == std::pair(artifact, leaf)) ++count;
  const Items members = items.first(count);
  if (artifact == Artifact::none && leaf == StructureTree::no_leaf)
    return own_fault("something drawn has no place in the structure tree (document node " +
                     std::to_string(tag_of(items.front()).piece.node) + ")");
  const Status status = artifact != Artifact::none ? artifact_group(members, artifact) : tagged_group(members, leaf);
  if (!status) return std::unexpected(status.error());
  return count;
}

Status Painter::tagged_group(Items items, std::uint32_t leaf) {
  if (structure_->is_figure(leaf)) {
    for (const layout::Item& item : items) structure_->figure_box(leaf, box_of(item), height_);
  }
  const auto* last = std::get_if<layout::TextItem>(&items.back());
  structure_->ends_with_space(leaf, last != nullptr && last->space_after);
  const auto is_turned = [](const layout::Item& item) {
    const auto* text = std::get_if<layout::TextItem>(&item);
    return text != nullptr && text->level % 2 == 1;
  };
  if (std::ranges::any_of(items, is_turned)) structure_->reads_from_right(leaf);
  const auto is_hyphenated = [](const layout::Item& item) {
    const auto* text = std::get_if<layout::TextItem>(&item);
    return text != nullptr && text->soft_hyphen && text->level % 2 == 0;
  };
  if (std::ranges::none_of(items, is_hyphenated) || !structure_->is_in_link(leaf)) return sequence(items, leaf);
  while (!items.empty()) {
    const auto hyphen = std::ranges::find_if(items, is_hyphenated);
    if (hyphen == items.end()) return sequence(items, leaf);
    const Items up_to_it(items.begin(), hyphen + 1);
    if (auto status = linked_line(up_to_it, leaf); !status) return status;
    items = items.subspan(up_to_it.size());
  }
  return {};
}

Status Painter::sequence(Items items, std::uint32_t leaf) {
  begin_operand(structure_->tag_of(leaf), leaf);
  operand_ += ">>";
  const ContentStream::Marked marked(content_, operand_);
  return draw(items);
}

void Painter::begin_operand(std::string_view tag, std::uint32_t leaf) {
  operand_ = "/";
  operand_ += tag;
  operand_ += "<</MCID ";
  append_integer(operand_, structure_->mark(leaf));
}

/// What a link is called is compared with its words, by checkers that look at the text of each sequence and at what is
/// said in place of a whole one, but not into it: a hyphen that a line break put there is a sequence of its own.
Status Painter::linked_line(Items items, std::uint32_t leaf) {
  hyphens_apart_ = true;
  Status status = sequence(items, leaf);
  hyphens_apart_ = false;
  begin_operand("Span", leaf);
  operand_ += "/ActualText<FEFF00AD>>>";
  const ContentStream::Marked marked(content_, operand_);
  const auto& text = std::get<layout::TextItem>(items.back());
  content_.last_glyph(*text.word, place_of(text));
  return status;
}

/// A word that is read from right to left: its glyphs as they stand, and marked so (ISO 32000-1, 14.8.2.3.3).
void Painter::reversed(const layout::TextItem& item) {
  const ContentStream::Marked marked(content_, "/ReversedChars<<>>");
  content_.reversed_text(*item.word, place_of(item), item.space_after);
}

/// Several in a row are one such string: readers turn a stretch of such letters as one.
void Painter::reversed(Items stretch) {
  const ContentStream::Marked marked(content_, "/ReversedChars<<>>");
  for (std::size_t i = stretch.size(); i-- > 0;) {
    const auto& item = std::get<layout::TextItem>(stretch[i]);
    content_.reversed_text(*item.word, place_of(item), item.space_after);
  }
}

/// How many items from the first on stand from right to left beside each other.
std::size_t Painter::stretch_of(Items items) {
  const auto turned = [](const layout::Item& item) {
    const auto* text = std::get_if<layout::TextItem>(&item);
    return text != nullptr && text->level % 2 == 1 && !text->upwards ? text : nullptr;
  };
  const layout::TextItem* before = nullptr;
  std::size_t count = 0;
  for (; count < items.size(); ++count) {
    const layout::TextItem* text = turned(items[count]);
    if (text == nullptr) break;
    if (before != nullptr && (text->baseline != before->baseline || text->x >= before->x)) break;
    before = text;
  }
  return count;
}

TextPlace Painter::place_of(const layout::TextItem& item) const {
  const style::Colour ink = theme_.colour(item.ink == Ink::none ? Ink::text : item.ink);
  return {.x = item.x, .baseline = item.baseline, .size = item.size, .colour = ink};
}

Status Painter::artifact_group(Items items, Artifact kind) {
  if (structure_ == nullptr) return draw(items);
  const auto [entries, has_box] = form_of(kind);
  operand_ = "/Artifact<<";
  operand_ += entries;
  if (has_box) {
    Box box = box_of(items.front());
    for (const layout::Item& item : items.subspan(1)) box = united(box, box_of(item));
    operand_ += "/BBox[";
    for (const Length edge : {box.left, height_ - box.bottom, box.right, height_ - box.top}) {
      append(operand_, edge);
      operand_ += ' ';
    }
    operand_.back() = ']';
  }
  operand_ += ">>";
  const ContentStream::Marked marked(content_, operand_);
  return draw(items);
}

Status Painter::draw(Items items) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (const std::size_t turned = stretch_of(items.subspan(i)); turned > 1) {
      reversed(items.subspan(i, turned));
      i += turned - 1;
      continue;
    }
    const auto draw_one = [this](const auto& each) { return draw(each); };
    if (auto status = std::visit(draw_one, items[i]); !status) return status;
  }
  // Lines under and through words belong to them: drawn in the same sequence, after its text.
  const layout::TextItem* before = nullptr;
  for (const layout::Item& item : items) {
    const auto* text = std::get_if<layout::TextItem>(&item);
    if (before != nullptr) decorate(*before, text);
    before = text != nullptr && text->decoration != 0 ? text : nullptr;
  }
  if (before != nullptr) decorate(*before, nullptr);
  return {};
}

Status Painter::draw(const layout::TextItem& item) {
  if (item.upwards) {
    content_.text_upwards(*item.word, place_of(item));
    return {};
  }
  if (item.level % 2 == 1) {
    reversed(item);
    return {};
  }
  // What is drawn again is nothing to be read, and holds nothing that is.
  const bool read = item.tag.artifact == layout::Artifact::none;
  const ContentStream::End end = !item.soft_hyphen || !read ? ContentStream::End::plain
                                 : hyphens_apart_           ? ContentStream::End::left_out
                                                            : ContentStream::End::soft_hyphen;
  content_.text(*item.word, place_of(item), item.space_after, end);
  return {};
}

/// Also the space up to `next` where that goes on the same line.
void Painter::decorate(const layout::TextItem& item, const layout::TextItem* next) {
  Length right = item.x + font::width_of(*item.word, library_.info(item.word->face), item.size);
  const bool goes_on = next != nullptr && item.space_after && next->decoration == item.decoration &&
                       next->baseline == item.baseline && next->x > right;
  if (goes_on) right = next->x;
  const style::Colour ink = theme_.colour(item.ink == Ink::none ? Ink::text : item.ink);
  const auto line = [&](document::Decoration which, Length top) {
    if ((item.decoration & static_cast<std::uint8_t>(which)) == 0) return;
    content_.rectangle({item.x, top, right, top + item.size.scaled(6, 100)}, {},
                       {.fill = ink, .stroke = {}, .stroke_width = {}});
  };
  line(document::Decoration::under, item.baseline + item.size.scaled(10, 100));
  line(document::Decoration::through, item.baseline - item.size.scaled(29, 100));
}

Status Painter::draw(const layout::RectangleItem& item) {
  content_.rectangle({item.x, item.y, item.x + item.width, item.y + item.height}, item.radius,
                     {.fill = colour(item.fill), .stroke = colour(item.stroke), .stroke_width = item.stroke_width});
  return {};
}

Status Painter::draw(const layout::PathItem& item) {
  content_.path(item.path.steps, paint_of(item.path));
  return {};
}

Status Painter::draw(const layout::ImageItem& item) {
  auto resource = images_.resource(item.key, *item.image);
  if (!resource) return std::unexpected(resource.error());
  content_.image(*resource, {item.x, item.y, item.x + item.width, item.y + item.height});
  return {};
}

Box Painter::box_of(const layout::Item& item) const {
  struct Visitor {
    const font::Library& library;
    Box operator()(const layout::TextItem& text) const {
      const font::FaceInfo& info = library.info(text.word->face);
      if (text.upwards) {
        return {text.x - text.size.scaled(info.ascent, info.units_per_em),
                text.baseline - font::width_of(*text.word, info, text.size),
                text.x - text.size.scaled(info.descent, info.units_per_em), text.baseline};
      }
      return {text.x, text.baseline - text.size.scaled(info.ascent, info.units_per_em),
              text.x + font::width_of(*text.word, info, text.size),
              text.baseline - text.size.scaled(info.descent, info.units_per_em)};
    }
    Box operator()(const layout::RectangleItem& box) const {
      return {box.x, box.y, box.x + box.width, box.y + box.height};
    }
    Box operator()(const layout::ImageItem& image) const {
      return {image.x, image.y, image.x + image.width, image.y + image.height};
    }
    Box operator()(const layout::PathItem& path) const {
      std::optional<Box> box;
      const auto add = [&box](Point point) {
        const Box dot{point.x, point.y, point.x, point.y};
        box = box ? united(*box, dot) : dot;
      };
      for (const PathStep& step : path.path.steps) {
        if (step.type == PathStep::Type::close) continue;
        add(step.to);
        if (step.type != PathStep::Type::curve) continue;
        add(step.control1);
        add(step.control2);
      }
      return box.value_or(Box{});
    }
  };
  return std::visit(Visitor{library_}, item);
}

}  // namespace planverk::pdf
