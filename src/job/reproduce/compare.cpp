#include "reproduce/compare.h"

#include <algorithm>

#include "base/utf8.h"

namespace planverk::job {

namespace {

constexpr std::size_t most_shown = 60;  ///< bytes of the words from where they part

/// From the beginning of the word in which they part, on one line.
std::string shown(std::string_view text, std::size_t at) {
  while (at > 0 && at <= text.size() && text[at - 1] != ' ' && text[at - 1] != '\n') --at;
  std::string out(text.substr(std::min(at, text.size()), most_shown));
  std::ranges::replace(out, '\n', ' ');
  while (!out.empty() && utf8::first_invalid(out)) out.pop_back();
  return out;
}

void compare_words(const foreign::Document& original, const foreign::Document& made, Reproduction& result) {
  const std::size_t pages = std::max(original.page_count(), made.page_count());
  for (std::size_t page = 0; page < pages; ++page) {
    const std::string then = original.text_of(page), now = made.text_of(page);
    if (then == now && page < original.page_count() && page < made.page_count()) continue;
    if (++result.pages_differ > 1) continue;
    const auto part = std::ranges::mismatch(then, now);
    const auto at = static_cast<std::size_t>(part.in1 - then.begin());
    result.words = OtherWords{static_cast<std::uint32_t>(page + 1), shown(then, at), shown(now, at)};
  }
}

void compare_ingredients(const foreign::Document& made, Reproduction& result) {
  const std::pair<const char*, const std::string&> then[] = {{"source", result.provenance.source},
                                                             {"program", result.provenance.program},
                                                             {"libraries", result.provenance.libraries},
                                                             {"templates", result.provenance.templates},
                                                             {"fonts", result.provenance.fonts}};
  for (const auto& [name, value] : then) {
    std::string now = made.property(pdf::provenance_namespace, name);
    if (now != value) result.others.push_back({name, value, std::move(now)});
  }
}

}  // namespace

void compare_files(const foreign::Document& original, const std::string& made, Reproduction& result) {
  result.made_bytes = made.size();
  result.revisions = original.facts().revisions;
  result.pages_then = static_cast<std::uint32_t>(original.page_count());
  if (original.bytes().starts_with(made)) {
    result.likeness = Likeness::equal;
    result.added_bytes = original.bytes().size() - made.size();
    result.pages_now = result.pages_then;
    return;
  }
  const auto again = foreign::Document::open(made);
  if (!again) return;
  result.pages_now = static_cast<std::uint32_t>(again->page_count());
  compare_ingredients(*again, result);
  compare_words(original, *again, result);
  result.likeness = result.pages_differ == 0 ? Likeness::same_words : Likeness::different;
}

}  // namespace planverk::job
