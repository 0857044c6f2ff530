#include "hand_layout.h"

#include <string>
#include <string_view>
#include <vector>

#include "document/structure.h"

namespace planverk::test {

using document::ElementId;
using document::Kind;
using document::NodeId;
using document::Part;
using document::Piece;
using document::Role;
using layout::Artifact;

style::Theme plain_theme() {
  style::Theme theme;
  for (std::size_t i = 0; i < ink_count; ++i) {
    const auto step = static_cast<std::uint8_t>(i * 12);
    theme.inks[i] = {step, static_cast<std::uint8_t>(40 + i * 9), static_cast<std::uint8_t>(200 - step)};
  }
  theme.inks[static_cast<std::size_t>(Ink::text)] = {28, 34, 48};
  return theme;
}

namespace {

/// For drawings that are what they are.
class NoMeasure final : public document::TextMeasure {
 public:
  [[nodiscard]] Length width(std::string_view, Length, Weight) const override { return {}; }
};

bool is_in_line(Role role) {
  return role == Role::span || role == Role::link || role == Role::reference || role == Role::lbl ||
         role == Role::lbody;
}

class Setter {
 public:
  Setter(const document::Document& document, font::Shaper& shaper, const HandLayout& shape, layout::PageSink& sink)
      : document_(document),
        tree_(document.tree),
        structure_(document::structure_of(document)),
        shaper_(shaper),
        shape_(shape),
        sink_(sink) {
    pieces_.resize(structure_.leaves.size());
    for (NodeId node = 0; node != document::no_node; node = tree_.following(node)) {
      for (const Part part : {Part::mark, Part::label, Part::content}) {
        const std::uint32_t leaf = structure_.leaf_of({node, part});
        if (leaf != 0xFFFFFFFF) pieces_[leaf].push_back({node, part});
      }
    }
  }

  std::uint32_t run() {
    begin_page();
    walk(0);
    end_page();
    for (std::uint32_t number = 1; number <= page_.number; ++number) furnish(number);
    return page_.number;
  }

 private:
  void begin_page() {
    const std::uint32_t number = page_.number + 1;
    page_ = {};
    page_.number = number;
    page_.width = shape_.width;
    page_.height = shape_.height;
    baseline_ = shape_.top + shape_.leading;
    x_ = shape_.left;
  }

  void end_page() { sink_.page(layout::Page(page_)); }

  void new_line() {
    if (x_ == shape_.left) return;
    x_ = shape_.left;
    baseline_ += shape_.leading;
    if (baseline_ <= shape_.bottom) return;
    end_page();
    begin_page();
  }

  void walk(ElementId id) {
    const document::Element& element = structure_.elements[id];
    if (!is_in_line(element.role)) {
      new_line();
      page_.anchors.push_back({element.node, baseline_ - shape_.leading});
    }
    const ElementId outer = link_;
    if (element.role == Role::link) link_ = id;
    for (std::uint32_t i = 0; i < element.child_count; ++i) {
      const document::Child child = structure_.children[element.first_child + i];
      if (child.type == document::Child::Type::element) {
        walk(child.index);
      } else {
        for (const Piece piece : pieces_[child.index]) show(piece, font_of(element.role));
      }
    }
    link_ = outer;
    if (!is_in_line(element.role)) new_line();
  }

  static FontStyle font_of(Role role) {
    if (role >= Role::h1 && role <= Role::h6) return FontStyle::semibold;
    return role == Role::th ? FontStyle::bold : FontStyle::regular;
  }

  void show(Piece piece, FontStyle style) {
    const document::Properties& properties = tree_.properties(piece.node);
    const Kind kind = tree_[piece.node].kind;
    // The page that it leads to, whatever that is.
    if (kind == Kind::contents_entry && piece.part == Part::mark) return words(" 7", style, piece);
    if (piece.part != Part::content)
      return words(properties.label + (piece.part == Part::label ? " " : ""), style, piece);
    if (kind == Kind::figure) return figure(piece);
    if (kind != Kind::text) return;
    for (NodeId at = tree_[piece.node].parent; at != document::no_node; at = tree_[at].parent) {
      if (tree_[at].kind == Kind::strong) style = FontStyle::bold;
      if (tree_[at].kind == Kind::emphasis) style = FontStyle::italic;
      decoration_ = tree_[at].kind == Kind::insertion  ? std::uint8_t{1}
                    : tree_[at].kind == Kind::deletion ? std::uint8_t{2}
                                                       : decoration_;
    }
    words(tree_.text(piece.node), style, piece);
    decoration_ = 0;
  }

  void words(std::string_view text, FontStyle style, Piece piece) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find(' '), text.size());
      if (end == 0) {
        // A space between pieces belongs to the run before it.
        if (auto* last = page_.items.empty() ? nullptr : std::get_if<layout::TextItem>(&page_.items.back());
            last != nullptr && !last->space_after && x_ != shape_.left) {
          last->space_after = true;
          x_ += space(style);
        }
        text.remove_prefix(1);
        continue;
      }
      word(text.substr(0, end), style, piece, end != text.size());
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  Length space(FontStyle style) const {
    const font::Library& library = shaper_.library();
    const font::FaceId face = library.face(style);
    return shape_.size.scaled(library.advance_of(face, library.glyph_of(face, U' ')), library.info(face).units_per_em);
  }

  void word(std::string_view text, FontStyle style, Piece piece, bool space_after) {
    std::vector<const font::Word*> runs;
    Length width;
    for (const font::Word* run : shaper_.shape(style, text)) {
      runs.push_back(run);
      width += width_of(*run);
    }
    // A line may end where a space was drawn, and nowhere else.
    const auto* last = page_.items.empty() ? nullptr : std::get_if<layout::TextItem>(&page_.items.back());
    if (x_ != shape_.left && x_ + width > shape_.right && last != nullptr && last->space_after) new_line();
    const Length start = x_;
    for (std::size_t i = 0; i < runs.size(); ++i) {
      page_.items.emplace_back(layout::TextItem{.x = x_,
                                                .baseline = baseline_,
                                                .size = shape_.size,
                                                .word = runs[i],
                                                .ink = Ink::text,
                                                .tag = {.artifact = Artifact::none, .piece = piece},
                                                .space_after = space_after && i + 1 == runs.size(),
                                                .soft_hyphen = false,
                                                .decoration = decoration_});
      x_ += width_of(*runs[i]);
    }
    if (link_ != document::no_element) {
      page_.links.push_back({.x = start,
                             .y = baseline_ - shape_.size,
                             .width = width,
                             .height = shape_.leading,
                             .node = structure_.elements[link_].node,
                             .back = structure_.elements[structure_.elements[link_].parent].role == Role::lbl});
    }
    if (space_after) x_ += space(style);
  }

  Length width_of(const font::Word& word) const {
    return font::width_of(word, shaper_.library().info(word.face), shape_.size);
  }

  /// As a drawing stands on a page: its paths, and its words one by one.
  void draw(const document::Drawing& drawing, Length y, const layout::Tag& tag) {
    for (const auto& part : drawing.items) {
      if (const auto* path = std::get_if<document::Path>(&part)) {
        layout::PathItem item{.path = *path, .tag = tag};
        for (document::PathStep& step : item.path.steps) {
          for (document::Point* point : {&step.to, &step.control1, &step.control2})
            *point = {shape_.left + point->x, y + point->y};
        }
        page_.items.emplace_back(std::move(item));
        continue;
      }
      const auto& text = std::get<document::DrawnText>(part);
      for (const font::Word* run : shaper_.shape(FontStyle::bold, text.text)) {
        page_.items.emplace_back(layout::TextItem{.x = shape_.left + text.at.x,
                                                  .baseline = y + text.at.y,
                                                  .size = text.size,
                                                  .word = run,
                                                  .ink = text.ink,
                                                  .tag = tag,
                                                  .space_after = true});
      }
    }
  }

  void figure(Piece piece) {
    new_line();
    const document::Properties& properties = tree_.properties(piece.node);
    const layout::Tag tag{.artifact = Artifact::none, .piece = piece};
    const Drawing drawing = properties.drawing ? properties.drawing->draw({}, NoMeasure()) : Drawing{};
    const Length height = properties.drawing ? drawing.height : 60_pt;
    if (baseline_ + height > shape_.bottom) {
      end_page();
      begin_page();
    }
    const Length y = baseline_ - shape_.leading;
    if (properties.drawing) {
      draw(drawing, y, tag);
    } else {
      page_.items.emplace_back(layout::ImageItem{.x = shape_.left,
                                                 .y = y,
                                                 .width = height,
                                                 .height = height,
                                                 .image = &document_.images.at(properties.image),
                                                 .key = properties.image,
                                                 .tag = tag});
    }
    baseline_ += height;
  }

  void furnish(std::uint32_t number) {
    layout::PageFurniture furniture{.number = number, .items = {}};
    const auto line = [&](std::string_view text, Length y, Artifact artifact) {
      Length x = shape_.left;
      for (const font::Word* run : shaper_.shape(FontStyle::regular, text)) {
        furniture.items.emplace_back(layout::TextItem{.x = x,
                                                      .baseline = y,
                                                      .size = 9_pt,
                                                      .word = run,
                                                      .ink = Ink::quiet,
                                                      .tag = {.artifact = artifact, .piece = {}}});
        x += width_of(*run);
      }
    };
    line("Vinterviks_kommun", 30_pt, Artifact::header);
    line(std::to_string(number) + "(" + std::to_string(page_.number) + ")", 820_pt, Artifact::footer);
    furniture.items.emplace_back(layout::RectangleItem{.x = shape_.left,
                                                       .y = 805_pt,
                                                       .width = 475_pt,
                                                       .height = 0.5_pt,
                                                       .fill = Ink::hair,
                                                       .stroke = Ink::none,
                                                       .stroke_width = {},
                                                       .radius = {},
                                                       .tag = {.artifact = Artifact::rule, .piece = {}}});
    sink_.furniture(std::move(furniture));
  }

  const document::Document& document_;
  const document::Tree& tree_;
  document::Structure structure_;
  font::Shaper& shaper_;
  const HandLayout& shape_;
  layout::PageSink& sink_;
  std::vector<std::vector<Piece>> pieces_;
  layout::Page page_;
  Length x_, baseline_;
  ElementId link_ = document::no_element;
  std::uint8_t decoration_ = 0;
};

}  // namespace

std::uint32_t lay_out_by_hand(const document::Document& document, font::Shaper& shaper, const HandLayout& shape,
                              layout::PageSink& sink) {
  return Setter(document, shaper, shape, sink).run();
}

}  // namespace planverk::test
