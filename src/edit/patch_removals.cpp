// Where elements go: with their own line, where they have one; words around them stay as they are.
#include "content.h"
#include "patches.h"

namespace planverk::edit {

using xml::Markup;

void FilePatches::remove(std::uint32_t element, bool with_comment, std::size_t order) {
  const Markup::Part& gone = part(element);
  std::size_t begin = gone.begin;
  std::size_t end = gone.end;
  if (!mixed(gone.parent)) {
    const std::uint32_t comment = with_comment ? comment_above(markup_, element) : Markup::none;
    if (comment != Markup::none) begin = part(comment).begin;
    const std::size_t next_line = past_blank_rest(markup_.bytes, end);
    if (begins_line(markup_.bytes, begin) && next_line != end) {
      begin = line_start(markup_.bytes, begin);
      end = next_line;
    } else if (comment == Markup::none) {
      // Of elements side by side the blanks between them go too.
      const auto before = gone.previous;
      const bool blanks = before != Markup::none && part(before).kind == Markup::Kind::text &&
                          !has_line_end(markup_.text(part(before))) && part(before).previous != Markup::none;
      if (blanks) begin = part(before).begin;
    }
  }
  edits_.push_back({begin, end - begin, {}, 0, order, true});
}

std::string FilePatches::take_element(std::uint32_t element) {
  sort_edits(edits_);
  const Markup::Part& taken = part(element);
  std::vector<Edit> within = take_within(edits_, taken.begin, taken.end);
  drop_removed(within);
  return carried_out(markup_.bytes, taken.begin, taken.end, within);
}

std::vector<Edit> FilePatches::take() {
  sort_edits(edits_);
  drop_removed(edits_);
  return std::move(edits_);
}

}  // namespace planverk::edit
