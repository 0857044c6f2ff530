// What a paper that is published may not hold: numbers that belong to a person, by their check digits, and addresses
// and telephones that are private. Alternative texts, captions, notes and cells are texts like others here.
#include <algorithm>

#include "figures/screening.h"
#include "judge/context.h"
#include "text/scan.h"
#include "text/sensitive.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"personal-number", "", Stage::figures, RuleClass::content, Severity::warning,
     "No text holds a Swedish or Norwegian personal number, or one given in its place, with right check digits; in the "
     "public version of a final document it is an error.",
     "figures: screening"},
    {"private-contact", "", Stage::figures, RuleClass::content, Severity::warning,
     "No text holds a private e-mail address or a mobile number; a role's own are its attributes. In the public "
     "version of a final document it is an error.",
     "figures: screening"},
};

void text_screening_rules(const Context& context) {
  const plan::DocumentStatus status = context.views.document.status;
  const bool settled = status == plan::DocumentStatus::final || status == plan::DocumentStatus::adopted;
  const bool published = settled && context.variant.selection.audience == plan::Audience::open;
  const auto grave = [&](Diagnostic& finding) {
    if (published) finding.severity = Severity::error;
  };
  const auto tell = [&](const Text& text, const Sensitive& each) {
    if (each.number) return grave(context.add("personal-number", text, each.piece).mend());
    grave(context.add("private-contact", text, each.piece).with("words", std::string(each.piece)).mend());
  };
  for (const Text& text : context.texts) {
    if (text.held.has(Held::digit)) {
      for (const Sensitive& each : sensitive_numbers(text.words, text.small, context.words)) tell(text, each);
    }
    if (text.held.has(Held::at_sign)) {
      for (const Sensitive& each : sensitive_addresses(text.words, text.small, context.words)) tell(text, each);
    }
  }
}

void screen_picture(const PictureWords& beside, const language::Pack& pack, const plan::RuleSettings& settings,
                    Diagnostics& found) {
  const std::string small = lower(beside.words), file(beside.file), place(beside.place);
  std::vector<Sensitive> all = sensitive_numbers(beside.words, small, pack);
  for (const Sensitive& each : sensitive_addresses(beside.words, small, pack)) all.push_back(each);
  if (std::ranges::any_of(all, &Sensitive::number)) {
    found.add("personal-number", beside.at)
        .variant("picture")
        .with("file", file)
        .with("place", place)
        .mend("picture")
        .about(beside.about);
  }
  if (const auto contact = std::ranges::find(all, false, &Sensitive::number); contact != all.end()) {
    found.add("private-contact", beside.at)
        .variant("picture")
        .with("words", std::string(contact->piece))
        .with("file", file)
        .with("place", place)
        .mend("picture")
        .about(beside.about);
  }
  for (const plan::RuleSettings::Pattern& pattern : settings.patterns()) {
    if (find_words(small, lower(pattern.words)) == std::string_view::npos) continue;
    Diagnostic& finding = found.add("own-pattern", beside.at)
                              .variant("picture")
                              .with("words", pattern.words)
                              .with("file", file)
                              .with("place", place)
                              .mend("picture")
                              .about(beside.about);
    if (pattern.severity) finding.severity = *pattern.severity;
  }
}

}  // namespace planverk::figures
