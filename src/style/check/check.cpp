// Contrast and least sizes of a finished theme: WCAG 2.2, 1.4.3 (text 4.5:1) and 1.4.11 (non-text 3:1).
#include <algorithm>
#include <array>
#include <initializer_list>
#include <set>
#include <tuple>
#include <utility>

#include "check/ink_pairs.h"
#include "load/load.h"

namespace planverk::style {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"contrast", "", Stage::layout, RuleClass::format, Severity::error,
     "Text stands out from its background by at least 4.5:1, and marks that carry meaning by at least 3:1.",
     "contrast"},
};

namespace {

constexpr Length least_text = 9_pt;

std::string ratio_text(int percent) {
  std::string text = std::to_string(percent / 100) + "." + std::to_string(percent / 10 % 10);
  return text + std::to_string(percent % 10);
}

class Checker {
 public:
  Checker(const Theme& theme, const Places& places, Span place, Diagnostics& found)
      : theme_(theme), places_(places), place_(place), found_(found) {}

  void check() {
    for (const InkPair& pair : ink_pairs()) check_pair(pair, place_of({place_of(pair.ink), place_of(pair.ground)}));
    for (std::size_t i = 0; i < theme_.styles.size(); ++i) {
      check_text(theme_.styles[i], Ink::paper, std::string(name_of(static_cast<TextRole>(i))), places_.roles[i]);
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(StyleFor::count_); ++i) check_styles(static_cast<StyleFor>(i));
    check_regions();
    const PageShape& page = theme_.page;
    const bool no_room = page.left + page.right >= page.width || page.top + page.bottom >= page.height;
    if (no_room) found_.add("theme", place_of({places_.page})).variant("page").with("theme", theme_.name);
  }

 private:
  /// The first that stands in the theme's own file.
  [[nodiscard]] Span place_of(std::initializer_list<Span> spans) const {
    for (const Span& span : spans) {
      if (span.file == place_.file) return span;
    }
    return place_;
  }
  [[nodiscard]] Span place_of(Ink ink) const { return places_.inks[static_cast<std::size_t>(ink)]; }

  void check_pair(const InkPair& pair, Span place) {
    if (pair.ink == Ink::none || !checked_.insert({pair.ink, pair.ground, pair.least}).second) return;
    const int ratio = contrast_percent(theme_.colour(pair.ink), theme_.colour(pair.ground));
    if (ratio >= pair.least) return;
    Diagnostic& finding = found_.add("contrast", place);
    if (pair.least == shape_contrast) finding.variant("shape");
    finding.with("theme", theme_.name)
        .with("ink", std::string(name_of(pair.ink)))
        .with("colour", css(theme_.colour(pair.ink)))
        .with("ground", std::string(name_of(pair.ground)))
        .with("groundColour", css(theme_.colour(pair.ground)))
        .with("ratio", ratio_text(ratio))
        .mend();
  }

  void check_text(const TextStyle& text, Ink ground, const std::string& role, Span stated) {
    const Span place = place_of({stated});
    if (text.size < least_text)
      found_.add("theme", place).variant("size").with("theme", theme_.name).with("role", role).mend("size");
    if (text.leading < text.size)
      found_.add("theme", place).variant("leading").with("theme", theme_.name).with("role", role);
    check_pair({text.ink, ground, text_contrast}, place_of({stated, place_of(text.ink), place_of(ground)}));
  }

  void check_styles(StyleFor kind) {
    for (const auto& [name, style] : theme_.blocks(kind)) {
      const auto stated = places_.styles.find({kind, name});
      const Span place = stated == places_.styles.end() ? Span{} : stated->second;
      const Ink ground = style.fill == Ink::none ? Ink::paper : style.fill;
      const std::string called = std::string(name_of(kind)) + (name.empty() ? "" : " " + name);
      if (style.text && !is_a_role(*style.text)) {
        check_text(*style.text, ground, called, place);
      } else if (style.text) {
        check_pair({style.text->ink, ground, text_contrast}, place_of({place, place_of(ground)}));
      } else if (style.fill != Ink::none) {
        check_pair({theme_.style(TextRole::body).ink, ground, text_contrast}, place_of({place, place_of(ground)}));
      }
      check_pair({style.heading_ink, ground, text_contrast}, place_of({place, place_of(ground)}));
    }
  }

  /// Sizes that a role has are judged with the role.
  [[nodiscard]] bool is_a_role(const TextStyle& text) const {
    return std::any_of(theme_.styles.begin(), theme_.styles.end(),
                       [&](const TextStyle& role) { return role.size == text.size && role.leading == text.leading; });
  }

  /// A region that waits for a style which nothing can have stays empty for good.
  void check_regions() {
    for (const auto& [part, span] : places_.region_parts) {
      bool known = part == sender_part || part == "title";
      for (std::size_t i = 0; !known && i < static_cast<std::size_t>(StyleFor::count_); ++i) {
        known = theme_.blocks(static_cast<StyleFor>(i)).contains(part);
      }
      if (known) continue;
      found_.add("theme", span)
          .variant("value")
          .with("element", "region")
          .with("attribute", "of")
          .with("value", part)
          .with("expected", "sender, title, facts, subtitle");
    }
  }

  const Theme& theme_;
  const Places& places_;
  Span place_;
  Diagnostics& found_;
  std::set<std::tuple<Ink, Ink, int>> checked_;
};

}  // namespace

void check(const Theme& theme, const Places& places, Span place, Diagnostics& found) {
  Checker(theme, places, place, found).check();
}

}  // namespace planverk::style
