#include "plan/kinds.h"

#include <algorithm>

#include "base/language.h"
#include "base/word_list.h"
#include "language/packs.h"

namespace planverk::plan {

namespace {

/// 2 for the very tag, 1 for its language, 0 for none.
int nearness(const KindForm& form, std::string_view tag) {
  const Language language = language::language_of(tag);
  int best = 0;
  for (const std::string_view each : WordList(form.languages)) {
    if (each == tag) return 2;
    if (each == language.code()) best = 1;
  }
  return best;
}

void add_word(std::string_view word, std::string& list) {
  if (WordList(list).contains(word)) return;
  list.append(list.empty() ? "" : " ").append(word);
}

}  // namespace

const KindForm& KindFacts::form_for(std::string_view tag) const {
  static const KindForm nothing;
  const KindForm* found = &nothing;
  int nearest = -1;
  for (const KindForm& form : forms) {
    const int own = nearness(form, tag);
    if (own <= nearest || (own == 0 && !form.languages.empty())) continue;
    found = &form;
    nearest = own;
  }
  return *found;
}

bool KindFacts::concern(std::string_view register_name) const {
  return WordList(concerns).contains(register_name);
}

Kinds::Kinds(std::vector<KindFacts> kinds) : kinds_(std::move(kinds)) {
  std::ranges::sort(kinds_, {}, &KindFacts::name);
  for (const KindFacts& kind : kinds_) {
    add_word(kind.name, names_);
    for (const std::string_view use : WordList(kind.sections)) add_word(use, sections_);
  }
}

const KindFacts& Kinds::find(std::string_view name) const {
  static const KindFacts unknown;
  const auto found = std::ranges::lower_bound(kinds_, name, {}, &KindFacts::name);
  return found != kinds_.end() && found->name == name ? *found : unknown;
}

std::vector<std::string_view> ways_of(std::string_view field) {
  std::vector<std::string_view> ways;
  for (std::size_t bar = 0; bar != std::string_view::npos;) {
    bar = field.find('|');
    ways.push_back(field.substr(0, bar));
    if (bar != std::string_view::npos) field.remove_prefix(bar + 1);
  }
  return ways;
}

AttributeType Kinds::with_words(const AttributeType& attribute) const {
  AttributeType out = attribute;
  if (attribute.allowed == "%kinds") out.allowed = names_;
  if (attribute.allowed == "%sections") out.allowed = sections_;
  return out;
}

}  // namespace planverk::plan
