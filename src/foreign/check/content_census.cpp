#include "check/content_census.h"

#include <algorithm>

#include "base/utf8.h"

namespace planverk::foreign {

namespace {

/// Space of any width is not perceived.
bool is_blank(std::string_view letters) {
  for (std::size_t at = 0; at < letters.size();) {
    const char32_t letter = utf8::next(letters, at);
    const bool space = letter <= U' ' || letter == 0xA0 || letter == 0xAD || (letter >= 0x2000 && letter <= 0x200F) ||
                       letter == 0x202F || letter == 0x2060 || letter == 0x3000 || letter == 0xFEFF;
    if (!space) return false;
  }
  return true;
}

}  // namespace

void ContentCensus::begin_page(std::size_t number, ObjectId id) {
  pages_.resize(number);
  page_ = id;
}

bool ContentCensus::has_content() const {
  return std::ranges::any_of(pages_, [](const PageContent& page) { return page.content > 0; });
}

std::size_t ContentCensus::element_of(const Mark& mark) const {
  if (!mark.mcid) return Tree::none();
  if (mark.stream) {
    if (const std::size_t own = tree_.holder_of(ContentKey{mark.stream, *mark.mcid}); own != Tree::none()) return own;
  }
  // Some producers count a form's marks with its page's.
  return tree_.holder_of(ContentKey{page_, *mark.mcid});
}

ContentCensus::Standing ContentCensus::standing(const std::vector<Mark>& marks, std::size_t& element) const {
  Standing out = Standing::loose;
  for (const Mark& mark : marks) {
    if (mark.tag == "/Artifact") return Standing::artifact;
    if (const std::size_t own = element_of(mark); own != Tree::none()) {
      element = own;
      out = Standing::tagged;
    } else if (mark.stream && tree_.holder_of(mark.stream) != Tree::none()) {
      element = tree_.holder_of(mark.stream);
      out = Standing::tagged;
    }
  }
  return out;
}

bool ContentCensus::has_language(const std::vector<Mark>& marks, std::size_t element) const {
  if (!language_.empty() || !tree_.elements()[element].language.empty()) return true;
  return std::ranges::any_of(marks, [](const Mark& mark) { return mark.language && !mark.language->empty(); });
}

void ContentCensus::content(const std::vector<Mark>& marks, bool words) {
  ++pages_.back().content;
  std::size_t element = Tree::none();
  const Standing stands = standing(marks, element);
  if (stands == Standing::tagged) ++tagged_content_;
  if (!tagged_) return;
  if (stands == Standing::loose) faults_.add("untagged-content", {pages_.size(), page_.number, {}});
  if (stands == Standing::tagged && words && !has_language(marks, element)) {
    faults_.add("language", {pages_.size(), tree_.elements()[element].object.id().number, {}});
  }
}

void ContentCensus::text(const ShownText& shown, const std::vector<Mark>& marks) {
  const bool blank = is_blank(shown.letters);
  PageContent& page = pages_.back();
  page.text = page.text || (shown.seen && !blank);
  page.hidden_text = page.hidden_text || (!shown.seen && !blank);
  FontUse& use = fonts_[shown.font.get()];
  use.font = shown.font;
  if (use.page == 0) use.page = pages_.size();
  use.seen = use.seen || shown.seen;
  use.unmapped = use.unmapped || shown.unmapped > 0 || shown.unsound > 0;
  if (!blank) content(marks, true);
}

void ContentCensus::picture(const Object&, const std::vector<Mark>& marks) {
  pages_.back().picture = true;
  content(marks, false);
}

void ContentCensus::paint(const std::vector<Mark>& marks) {
  pages_.back().paint = true;
  content(marks, false);
}

void ContentCensus::begin_mark(const std::vector<Mark>& marks) {
  const Mark& mark = marks.back();
  if (mark.mcid) {
    const bool first = marked_.insert({mark.stream ? mark.stream : page_, *mark.mcid}).second;
    if (mark.stream) marked_.insert({page_, *mark.mcid});
    if (tagged_ && mark.stream && !first) faults_.add("repeated-form", {pages_.size(), mark.stream.number, {}});
  }
  if (!tagged_) return;
  const bool artifact = mark.tag == "/Artifact";
  const bool element = element_of(mark) != Tree::none();
  for (std::size_t index = 0; index + 1 < marks.size(); ++index) {
    const bool around_artifact = marks[index].tag == "/Artifact";
    if (artifact && !around_artifact && element_of(marks[index]) != Tree::none()) {
      faults_.add("artifact-in-tag", {pages_.size(), page_.number, {}});
      break;
    }
    if (!artifact && element && around_artifact) {
      faults_.add("tag-in-artifact", {pages_.size(), page_.number, {}});
      break;
    }
  }
}

void ContentCensus::form(const Object& form, const std::vector<Mark>&) {
  if (tagged_ && form.has("/Ref")) faults_.add("reference-xobject", {pages_.size(), form.id().number, {}});
}

}  // namespace planverk::foreign
