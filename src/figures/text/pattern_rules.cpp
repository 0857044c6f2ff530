// The organisation's own patterns: words that it does not want, and what it writes instead (rules.xml).
#include "judge/context.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"own-pattern", "", Stage::figures, RuleClass::content, Severity::note,
     "The text has no words that the organisation's patterns name.", "figures: own-pattern"},
};

void text_pattern_rules(const Context& context) {
  for (const plan::RuleSettings::Pattern& pattern : context.settings.patterns()) {
    const std::string words = lower(pattern.words);
    for (const Text& text : context.texts) {
      if (!text.held.has(Held::own)) continue;
      for (std::size_t at = find_words(text.small, words); at != std::string_view::npos;
           at = find_words(text.small, words, at + 1)) {
        const std::string_view piece = text.words.substr(at, words.size());
        Diagnostic& finding = context.add("own-pattern", text, piece).with("words", std::string(piece));
        if (pattern.severity) finding.severity = *pattern.severity;
        if (!pattern.reason.empty()) finding.variant("reason").with("reason", pattern.reason);
        if (!pattern.instead.empty()) finding.mend({}, {{"right", pattern.instead}});
      }
    }
  }
}

}  // namespace planverk::figures
