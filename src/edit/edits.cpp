#include "edits.h"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <tuple>

namespace planverk::edit {

void sort_edits(std::vector<Edit>& edits) {
  // What puts bytes between two others comes before what replaces the ones behind.
  const auto key = [](const Edit& each) { return std::tuple(each.offset, each.length > 0, each.rank, each.order); };
  std::ranges::stable_sort(edits, [&](const Edit& a, const Edit& b) { return key(a) < key(b); });
}

std::vector<Edit> take_within(std::vector<Edit>& edits, std::size_t begin, std::size_t end) {
  const auto first = std::ranges::lower_bound(edits, begin, {}, &Edit::offset);
  std::vector<Edit> taken;
  auto last = first;
  for (; last != edits.end() && last->offset < end; ++last) {
    if (last->offset == begin && (last->length == 0 || last->removes)) continue;
    taken.push_back(*last);
    last->length = 0;
    last->bytes.clear();
    last->removes = false;
  }
  return taken;
}

void drop_removed(std::vector<Edit>& edits) {
  std::vector<Edit> left;
  std::size_t gone_begin = 0;
  std::size_t gone_end = 0;
  for (Edit& each : edits) {
    const bool within = each.offset > gone_begin && each.offset < gone_end;
    const bool same_start = each.offset == gone_begin && each.length > 0 && each.offset + each.length < gone_end;
    if (within || same_start) continue;
    if (each.removes && each.offset + each.length > gone_end) {
      gone_begin = each.offset;
      gone_end = each.offset + each.length;
    }
    if (each.length > 0 || !each.bytes.empty()) left.push_back(std::move(each));
  }
  edits = std::move(left);
}

bool are_apart(const std::vector<Edit>& edits) {
  std::size_t end = 0;
  for (const Edit& each : edits) {
    if (each.offset < end) return false;
    end = each.offset + each.length;
  }
  return true;
}

std::string carried_out(std::string_view bytes, std::size_t begin, std::size_t end, const std::vector<Edit>& edits) {
  std::string out;
  std::size_t at = begin;
  for (const Edit& each : edits) {
    out.append(bytes.substr(at, each.offset - at)).append(each.bytes);
    at = each.offset + each.length;
  }
  return out.append(bytes.substr(at, end - at));
}

void append_undo(Undo& undo, const std::string& file, std::string_view bytes, const std::vector<Edit>& edits) {
  Undo back;
  std::size_t added = 0;  // may wrap around; so does what takes it away again
  for (const Edit& each : edits) {
    back.push_back({file, each.offset + added, each.bytes.size(), std::string(bytes.substr(each.offset, each.length))});
    added += each.bytes.size() - each.length;
  }
  std::ranges::reverse(back);
  std::ranges::move(back, std::back_inserter(undo));
}

namespace {

/// Patches from the file's end to its start, as append_undo() makes them: none moves what comes after it.
bool descend(const std::vector<const Patch*>& patches) {
  for (std::size_t i = 1; i < patches.size(); ++i) {
    if (patches[i]->length > patches[i - 1]->offset - std::min(patches[i]->offset, patches[i - 1]->offset)) return false;
    if (patches[i]->offset > patches[i - 1]->offset) return false;
  }
  return true;
}

bool lies_in(const Patch& patch, std::size_t size) {
  return patch.offset <= size && patch.length <= size - patch.offset;
}

std::string patched_one_by_one(std::string bytes, const std::vector<const Patch*>& patches, Undo& back) {
  Undo steps;
  for (const Patch* patch : patches) {
    if (!lies_in(*patch, bytes.size())) return {};
    steps.push_back({patch->file, patch->offset, patch->bytes.size(), bytes.substr(patch->offset, patch->length)});
    bytes.replace(patch->offset, patch->length, patch->bytes);
  }
  std::ranges::reverse(steps);
  std::ranges::move(steps, std::back_inserter(back));
  return bytes;
}

}  // namespace

std::optional<std::string> patched(std::string_view bytes, const std::vector<const Patch*>& patches, Undo& back) {
  if (!descend(patches)) {
    // No file of a plan is empty.
    std::string made = patched_one_by_one(std::string(bytes), patches, back);
    return made.empty() ? std::nullopt : std::optional(std::move(made));
  }
  std::vector<Edit> edits;
  for (const Patch* patch : patches | std::views::reverse) {
    if (!lies_in(*patch, bytes.size())) return std::nullopt;
    edits.push_back({patch->offset, patch->length, patch->bytes, 0, 0, false});
  }
  append_undo(back, patches.front()->file, bytes, edits);
  return carried_out(bytes, 0, bytes.size(), edits);
}

}  // namespace planverk::edit
