// Where elements come in: on a line of their own where their siblings have lines, else beside them; among words without
// any white space.
#include "content.h"
#include "patches.h"
#include "write_element.h"

namespace planverk::edit {

namespace {

using xml::Markup;

/// What stands behind a sibling, or first, comes before what stands in front of the next, or last; then what closes.
constexpr int near_start = 0;
constexpr int near_end = 1;
constexpr int closing = 2;

/// How many neighbours are asked how they are written: a register may have thousands of them without an answer.
constexpr int most_asked = 16;

}  // namespace

bool FilePatches::mixed(std::uint32_t element) {
  const auto known = mixed_.find(element);
  return known != mixed_.end() ? known->second : mixed_.emplace(element, is_mixed(markup_, element)).first->second;
}

std::uint32_t FilePatches::first_element(std::uint32_t parent) const {
  auto child = part(parent).first_child;
  while (child != Markup::none && !is_element(child)) child = part(child).next;
  return child;
}

/// An element of that name at `near` or a few siblings from it.
std::uint32_t FilePatches::model_of(std::uint32_t near, std::string_view name) const {
  const auto fits = [&](std::uint32_t each) { return is_element(each) && markup_.name(part(each)) == name; };
  std::uint32_t back = near;
  std::uint32_t on = near;
  for (int asked = 0; asked < most_asked && (back != Markup::none || on != Markup::none); ++asked) {
    if (back != Markup::none && fits(back)) return back;
    if (on != Markup::none && fits(on)) return on;
    if (back != Markup::none) back = part(back).previous;
    if (on != Markup::none) on = part(on).next;
  }
  return Markup::none;
}

/// Of an element without children: as those of its nearest kin have it, else lines where it has one itself.
bool FilePatches::children_have_lines(std::uint32_t parent) const {
  int asked = 0;
  for (auto kin = part(parent).previous; kin != Markup::none && asked < most_asked; kin = part(kin).previous, ++asked) {
    if (!is_element(kin) || markup_.name(part(kin)) != markup_.name(part(parent))) continue;
    const auto child = first_element(kin);
    if (child != Markup::none) return begins_line(markup_.bytes, part(child).begin);
  }
  return begins_line(markup_.bytes, part(parent).begin);
}

FilePatches::Site FilePatches::behind(std::uint32_t sibling, int rank) {
  const Markup::Part& before = part(sibling);
  Site site{.offset = before.end, .rank = rank, .indent = {}, .before = {}, .after = {}};
  if (mixed(before.parent)) return site;
  site.lines = has_own_line(markup_, sibling);
  if (site.lines) {
    // What follows on the line is a comment on what stands before it.
    const std::uint32_t end = own_line_end(markup_, sibling);
    if (end != part(before.parent).content_end) site.offset = end;
    site.indent = indentation(markup_.bytes, before.begin);
    site.before = style_.line_end + site.indent;
    return site;
  }
  const auto gap = before.previous;
  if (gap == Markup::none || part(gap).kind != Markup::Kind::text || part(gap).previous == Markup::none) return site;
  if (!has_line_end(markup_.text(part(gap)))) site.before = markup_.text(part(gap));
  return site;
}

FilePatches::Site FilePatches::in_front_of(std::uint32_t sibling, int rank) {
  const Markup::Part& behind = part(sibling);
  Site site{.offset = behind.begin, .rank = rank, .indent = {}, .before = {}, .after = {}};
  if (mixed(behind.parent)) return site;
  site.lines = has_own_line(markup_, sibling);
  if (!site.lines) return site;
  // A comment right above belongs to what it stands above.
  const std::uint32_t comment = comment_above(markup_, sibling);
  const std::size_t first = comment == Markup::none ? behind.begin : part(comment).begin;
  site.indent = indentation(markup_.bytes, behind.begin);
  site.offset = line_start(markup_.bytes, first);
  site.before = site.indent;
  site.after = style_.line_end;
  return site;
}

/// In an element that holds no elements and no comments.
FilePatches::Site FilePatches::in_empty(std::uint32_t parent, int rank) {
  const Markup::Part& around = part(parent);
  Site site{.offset = content_begin(parent), .rank = rank, .indent = {}, .before = {}, .after = {}};
  const std::string_view content = markup_.bytes.substr(around.tag_end, around.content_end - around.tag_end);
  const bool words = mixed(parent);
  const bool blanks_only = !content.empty() && !has_line_end(content);
  site.lines = !words && !blanks_only && children_have_lines(parent);
  std::string before_end;
  if (site.lines) {
    const std::string outer(begins_line(markup_.bytes, around.begin) ? indentation(markup_.bytes, around.begin) : "");
    site.indent = outer + style_.unit;
    site.before = style_.line_end + site.indent;
    before_end = style_.line_end + outer;
  }
  if (markup_.is_empty_tag(around)) {
    open_empty_tag(parent, before_end);
  } else if (content.empty() && opened_.insert(parent).second) {
    add(around.tag_end, 0, before_end, closing);
  }
  return site;
}

/// First or last in a parent.
FilePatches::Site FilePatches::at_edge(const Anchor& anchor, const std::set<PartPlace>& leaving) {
  const bool last = anchor.where == Anchor::Where::last;
  const int rank = last ? near_end : near_start;
  const std::uint32_t parent = anchor.part.part;
  const Markup::Part& around = part(parent);
  if (mixed(parent)) {
    if (markup_.is_empty_tag(around)) return in_empty(parent, rank);
    Site site{.offset = last ? around.content_end : around.tag_end, .rank = rank, .indent = {}, .before = {}, .after = {}};
    return site;
  }
  std::uint32_t model = Markup::none;
  for (auto child = last ? around.last_child : around.first_child; child != Markup::none;
       child = last ? part(child).previous : part(child).next) {
    if (part(child).kind == Markup::Kind::text) continue;
    if (!last && !is_element(child)) continue;
    if (model == Markup::none) model = child;
    if (leaving.contains({anchor.part.file, child})) continue;
    return last ? behind(child, rank) : in_front_of(child, rank);
  }
  if (model == Markup::none && around.last_child != Markup::none && part(around.last_child).kind != Markup::Kind::text) {
    model = around.last_child;
  }
  Site site = in_empty(parent, rank);
  if (model == Markup::none || markup_.is_empty_tag(around)) return site;
  // All that was there goes: what comes looks as they did.
  site.lines = begins_line(markup_.bytes, part(model).begin);
  site.indent = site.lines ? indentation(markup_.bytes, part(model).begin) : std::string_view();
  site.before = site.lines ? style_.line_end + site.indent : std::string();
  return site;
}

FilePatches::Site FilePatches::site(const Anchor& anchor, const std::set<PartPlace>& leaving) {
  switch (anchor.where) {
    case Anchor::Where::before:
      return in_front_of(anchor.part.part, near_end);
    case Anchor::Where::after:
      return behind(anchor.part.part, near_start);
    default:
      return at_edge(anchor, leaving);
  }
}

void FilePatches::place(const Site& site, const std::string& bytes, std::size_t order) {
  add(site.offset, 0, site.before + bytes + site.after, site.rank, order);
}

void FilePatches::insert(const Anchor& anchor, const Element& element, std::size_t order,
                         const std::set<PartPlace>& leaving) {
  const Site site = this->site(anchor, leaving);
  const bool beside = anchor.where == Anchor::Where::before || anchor.where == Anchor::Where::after;
  const std::uint32_t parent = beside ? part(anchor.part.part).parent : anchor.part.part;
  const std::uint32_t near = beside ? anchor.part.part : part(parent).last_child;
  const std::uint32_t model = near == Markup::none ? Markup::none : model_of(near, element.name);
  ElementStyle style{.file = style_, .tag = {}, .lines = site.lines, .indent = site.indent};
  style.tag.quote = style_.quote;
  if (model != Markup::none) {
    style.tag = tag_style(markup_, model, style_);
    const std::uint32_t child = first_element(model);
    if (child != Markup::none) style.lines = site.lines && begins_line(markup_.bytes, part(child).begin);
  }
  const plan::ElementType* type = type_below(type_of(markup_, parent), element.name);
  place(site, element_bytes(element, type, style), order);
}

void FilePatches::insert_bytes(const Anchor& anchor, std::string bytes, std::size_t order,
                               const std::set<PartPlace>& leaving) {
  place(site(anchor, leaving), bytes, order);
}

}  // namespace planverk::edit
