// Figures that the writer states in words of their own, `<claim>`: against the registers.
#include "bound/asked_figure.h"
#include "judge/context.h"
#include "text/plain_text.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"claim-number", "R-68", Stage::figures, RuleClass::content, Severity::error,
     "A number that a claim states is that of the register, as its decimals round it or within its tolerance.",
     "figures: claim-number"},
    {"claim-share", "R-71", Stage::figures, RuleClass::content, Severity::warning,
     "A share that a claim states is that of the register, within its tolerance or one percentage point.",
     "figures: claim-share"},
};

namespace {

constexpr int share_decimals = 1;
constexpr int exact_decimals = 6;

/// One claim with what it is compared with.
class Claim {
 public:
  Claim(const Context& context, xml::Node node)
      : context_(context),
        node_(node),
        share_(node.get("as") == "share"),
        slug_(share_ ? "claim-share" : "claim-number"),
        asked_(asked_figure(context.views, context.numbers, node, exact_decimals)) {}

  void check() const {
    const std::optional<Decimal> figure = Decimal::parse(asked_.figure.value);
    if (!figure) {
      tell_unknown();
      return;
    }
    const std::optional<Decimal> number = stated();
    if (!number) {
      context_.add(slug_, node_).variant("number").with("words", inline_text(node_)).mend("number");
      return;
    }
    if (!holds(*number, *figure)) report(*number, *figure);
  }

 private:
  void tell_unknown() const {
    if (asked_.figure.masked) return;
    if (!asked_.key.empty()) {
      context_.add(slug_, node_, "keys").variant("key").with("key", asked_.key).mend("key");
      return;
    }
    const std::string_view variant = asked_.keys_of_none ? "keys" : "unknown";
    context_.add(slug_, node_, "of").variant(variant).with("of", std::string(node_.get("of"))).mend(variant);
  }

  [[nodiscard]] std::optional<Decimal> stated() const {
    if (const auto value = node_.find("value")) return Decimal::parse(*value);
    return first_number(inline_text(node_), context_.words.decimal_mark.front());
  }

  [[nodiscard]] bool holds(const Decimal& number, const Decimal& figure) const {
    const auto given = node_.find("tolerance");
    const std::optional<Decimal> tolerance = given ? Decimal::parse(*given) : std::nullopt;
    if (!tolerance && !share_) {
      const auto rounded = figure.rounded(number.scale());
      return rounded && *rounded == number;
    }
    auto off = Decimal::sum(number, figure.negated());
    if (off && off->negative()) off = off->negated();
    return off && *off <= tolerance.value_or(Decimal(1, 0));
  }

  void report(const Decimal& number, const Decimal& figure) const {
    const auto shown = share_ ? figure.rounded(share_decimals) : std::optional(figure.trimmed());
    const std::string computed = shown.value_or(figure).text();
    Diagnostic& finding = context_.add(slug_, node_);
    finding.with("words", inline_text(node_)).with("stated", number.text()).with("computed", computed);
    if (share_) finding.with("base", asked_.base);
    finding.mend({}, {{"computed", computed}});
  }

  const Context& context_;
  xml::Node node_;
  bool share_;
  std::string_view slug_;
  AskedFigure asked_;
};

void each_claim(const Context& context, xml::Node node) {
  if (node.name() == "del") return;
  if (node.name() == "claim") Claim(context, node).check();
  node.each_element([&](xml::Node child) { each_claim(context, child); });
}

}  // namespace

void data_claim_rules(const Context& context) {
  for (const xml::Node node : context.printed) each_claim(context, node);
}

}  // namespace planverk::figures
