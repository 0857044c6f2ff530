#include <fmt/format.h>

#include "document/headings.h"
#include "sheet/block_rules.h"
#include "sheet/declarations.h"

namespace planverk::html {

namespace {

using style::TextRole;
using style::TextStyle;

class TextRules {
 public:
  TextRules(const document::Document& document, const style::Theme& theme)
      : document_(document), theme_(theme), css_(theme) {}

  std::string write() {
    const TextStyle& body = theme_.style(TextRole::body);
    add("body", css_.text(body));
    add("p", css_.margins(body.space_before, body.space_after));
    headings();
    role("caption, figcaption", TextRole::caption);
    role(".table-note", TextRole::note);
    role(".notes", TextRole::note);
    role(".foot-band", TextRole::furniture);
    role(".contents > ol, .listing > ol", TextRole::contents1);
    role(".contents > ol ol", TextRole::contents2);
    role(".contents > ol ol ol", TextRole::contents3);
    cover();
    add(".badge", fmt::format("border-width: {};", css_.rem(theme_.badge_rule)));
    add(".tag", fmt::format("border-width: {};", css_.rem(theme_.tag_rule)));
    return std::move(out_);
  }

 private:
  void add(std::string_view selector, std::string_view declarations) {
    out_ += fmt::format("{} {{ {} }}\n", selector, declarations);
  }
  void role(std::string_view selector, TextRole which) { add(selector, css_.text(theme_.style(which))); }

  void heading(std::string_view selector, int rank) {
    const TextStyle& style = theme_.style(heading_role(rank));
    add(selector, css_.text(style) + " " + css_.margins(style.space_before, style.space_after));
  }

  void cover() {
    const style::BlockStyle& look = theme_.block(style::StyleFor::heading, "cover");
    if (look.text) add(".cover h1", css_.text(*look.text));
    if (look.rule_below.milli <= 0) return;
    add(".cover h1::after",
        fmt::format("content: \"\"; display: block; width: {}; max-width: 100%; height: {}; margin-top: {}; "
                    "background: var(--{});",
                    css_.rem(look.rule_width), css_.rem(look.rule_below), css_.rem(look.gap), name_of(look.rule_ink)));
  }

  /// Levels look as on paper, where chapters of a long document and sections of a short one stand on the same level.
  void headings() {
    const bool chapters = document::has_chapters(document_);
    constexpr int deepest = 6;
    for (int level = 1; level <= deepest; ++level) {
      heading(fmt::format("h{}", level), document::heading_rank(level, false, chapters, document_.slides));
      if (level > 1) {
        heading(fmt::format(".series-parts h{}", level),
                document::heading_rank(level, true, chapters, document_.slides));
      }
    }
  }

  static TextRole heading_role(int rank) {
    constexpr TextRole roles[] = {TextRole::title, TextRole::heading1, TextRole::heading2, TextRole::heading3,
                                  TextRole::heading4};
    return roles[rank];
  }

  const document::Document& document_;
  const style::Theme& theme_;
  Declarations css_;
  std::string out_;
};

}  // namespace

std::string text_rules(const document::Document& document, const style::Theme& theme) {
  return TextRules(document, theme).write();
}

}  // namespace planverk::html
