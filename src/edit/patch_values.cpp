// Attributes and text: between the quotes, in the tag's own style, in the runs that are there.
#include <algorithm>

#include "content.h"
#include "patches.h"
#include "written.h"

namespace planverk::edit {

namespace {

using xml::Markup;

Form form_of(char quote) {
  return quote == '\'' ? Form::single_quoted : Form::double_quoted;
}

constexpr std::size_t cdata_open = 9;   // <![CDATA[
constexpr std::size_t cdata_close = 3;  // ]]>

}  // namespace

void FilePatches::add(std::size_t offset, std::size_t length, std::string bytes, int rank, std::size_t order) {
  if (length == 0 && bytes.empty()) return;
  edits_.push_back({offset, length, std::move(bytes), rank, order, false});
}

void FilePatches::set_attribute(std::uint32_t element, const std::string& name, std::optional<std::string> value) {
  Attributes& wanted = attributes_[element];
  const auto known = std::ranges::find(wanted, name, &Attributes::value_type::first);
  if (known != wanted.end()) {
    known->second = std::move(value);
  } else {
    wanted.emplace_back(name, std::move(value));
  }
}

void FilePatches::settle_values() {
  for (const auto& [element, wanted] : attributes_) patch_attributes(element, wanted);
  for (const auto& [element, text] : texts_) patch_text(element, text);
}

void FilePatches::patch_attributes(std::uint32_t element, const Attributes& wanted) {
  const Markup::Part& tag = part(element);
  Attributes added;
  std::vector<bool> leaves(tag.attributes);
  for (const auto& [name, value] : wanted) {
    const auto begin = markup_.attributes.begin() + tag.first_attribute;
    const auto end = begin + tag.attributes;
    const auto own = std::find_if(begin, end, [&](const auto& each) { return markup_.name(each) == name; });
    if (own == end) {
      if (value) added.emplace_back(name, value);
      continue;
    }
    if (!value) {
      leaves[static_cast<std::size_t>(own - begin)] = true;
      continue;
    }
    const std::size_t first = own->quote + 1;
    const std::string_view old = markup_.bytes.substr(first, own->end - 1 - first);
    Change change = change_of(old, *value, form_of(markup_.bytes[own->quote]), style_.line_end);
    add(first + change.offset, change.length, std::move(change.bytes));
  }
  remove_attributes(tag, leaves);
  if (!added.empty()) add_attributes(element, added);
}

/// Each goes with the white space before it, and so with its line where it has one. Where the first ones leave the line
/// of the tag's name and others stand below, the next one takes their place.
void FilePatches::remove_attributes(const Markup::Part& tag, const std::vector<bool>& leaves) {
  std::size_t end_before = tag.begin + 1 + tag.name_size;
  const auto first_left = static_cast<std::size_t>(std::ranges::find(leaves, false) - leaves.begin());
  std::size_t from = 0;
  if (first_left > 0 && first_left < leaves.size()) {
    const std::size_t begin = markup_.attributes[tag.first_attribute].begin;
    const Markup::Attribute& next = markup_.attributes[tag.first_attribute + first_left];
    const bool on_tag_line = !has_line_end(markup_.bytes.substr(end_before, begin - end_before));
    if (on_tag_line) {
      add(begin, next.begin - begin, {});
      from = first_left;
      end_before = next.begin;
    }
  }
  for (std::size_t i = from; i < leaves.size(); ++i) {
    const Markup::Attribute& each = markup_.attributes[tag.first_attribute + i];
    if (leaves[i]) add(end_before, each.end - end_before, {});
    end_before = each.end;
  }
}

void FilePatches::add_attributes(std::uint32_t element, const Attributes& added) {
  const Markup::Part& tag = part(element);
  const TagStyle style = tag_style(markup_, element, style_);
  const std::size_t at = tag.attributes == 0 ? tag.begin + 1 + tag.name_size
                                             : markup_.attributes[tag.first_attribute + tag.attributes - 1].end;
  std::string bytes;
  for (const auto& [name, value] : added) {
    bytes += style.separator + name + style.equals + style.quote;
    bytes += written(*value, form_of(style.quote), style_.line_end) + style.quote;
  }
  add(at, 0, std::move(bytes));
}

/// `<a/>` becomes `<a>…</a>`: its slash the end of the start tag, its `>` the end tag, so that all of it stays within the
/// element's own bytes, whatever happens to the element. What it comes to hold stands between the two.
void FilePatches::open_empty_tag(std::uint32_t element, const std::string& before_end) {
  if (!opened_.insert(element).second) return;
  const Markup::Part& tag = part(element);
  std::size_t begin = tag.tag_end - 2;
  while (markup_.bytes[begin - 1] == ' ') --begin;
  add(begin, content_begin(element) - begin, ">");
  add(content_begin(element), 1, before_end + "</" + std::string(markup_.name(tag)) + ">");
}

/// Where what the element comes to hold is put.
std::size_t FilePatches::content_begin(std::uint32_t element) const {
  return markup_.is_empty_tag(part(element)) ? part(element).tag_end - 1 : part(element).tag_end;
}

void FilePatches::patch_text(std::uint32_t element, const std::string& text) {
  std::vector<std::uint32_t> runs;
  for (auto child = part(element).first_child; child != Markup::none; child = part(child).next) {
    if (part(child).kind != Markup::Kind::comment) runs.push_back(child);
  }
  if (!runs.empty()) return patch_runs(runs, text);
  if (text.empty()) return;
  if (markup_.is_empty_tag(part(element))) open_empty_tag(element, {});
  add(content_begin(element), 0, written(text, Form::text, style_.line_end));
}

void FilePatches::patch_runs(const std::vector<std::uint32_t>& runs, const std::string& text) {
  const auto is_cdata = [this](std::uint32_t run) { return part(run).kind == Markup::Kind::cdata; };
  const bool others_blank =
      std::ranges::all_of(runs, [&](std::uint32_t run) { return is_cdata(run) || is_blank(markup_.text(part(run))); });
  if (std::ranges::count_if(runs, is_cdata) == 1 && others_blank && fits_cdata(text)) {
    return patch_single_cdata(runs, *std::ranges::find_if(runs, is_cdata), text);
  }
  const Markup::Part& first = part(runs.front());
  if (runs.size() == 1 && !is_cdata(runs.front())) {
    Change change = change_of(markup_.text(first), text, Form::text, style_.line_end);
    return add(first.begin + change.offset, change.length, std::move(change.bytes));
  }
  for (const std::uint32_t run : runs) {
    const Markup::Part& each = part(run);
    std::string bytes = run == runs.front() ? written(text, Form::text, style_.line_end) : std::string();
    add(each.begin, each.end - each.begin, std::move(bytes));
  }
}

/// The section stays; blanks around it stay where the text still has them.
void FilePatches::patch_single_cdata(const std::vector<std::uint32_t>& runs, std::uint32_t cdata,
                                     const std::string& text) {
  std::string lead;
  std::string trail;
  for (const std::uint32_t run : runs) {
    if (run == cdata) continue;
    std::string& side = run < cdata ? lead : trail;
    for (const char c : markup_.text(part(run))) {
      if (c == '\n' && side.ends_with('\r')) side.pop_back();
      side += c;
    }
  }
  std::ranges::replace(lead, '\r', '\n');
  std::ranges::replace(trail, '\r', '\n');
  std::string_view inside = text;
  const bool blanks_stay =
      inside.size() >= lead.size() + trail.size() && inside.starts_with(lead) && inside.ends_with(trail);
  if (blanks_stay) inside = inside.substr(lead.size(), inside.size() - lead.size() - trail.size());
  for (const std::uint32_t run : runs) {
    if (run != cdata && !blanks_stay) add(part(run).begin, part(run).end - part(run).begin, {});
  }
  const std::size_t begin = part(cdata).begin + cdata_open;
  const std::string_view old = markup_.bytes.substr(begin, part(cdata).end - cdata_close - begin);
  Change change = change_of(old, inside, Form::cdata, style_.line_end);
  add(begin + change.offset, change.length, std::move(change.bytes));
}

}  // namespace planverk::edit
