#include "trace/maker.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include "base/word_list.h"
#include "figures/units.h"
#include "language/format.h"
#include "trace/names.h"

namespace planverk::templates {

namespace {

using document::no_node;
using document::NodeId;
using figures::Reckoning;
using figures::Trace;
using figures::TracePart;

/// Amounts that print with the sign that the plan gives to costs and income: those that views print as `cost`.
constexpr std::string_view turning =
    "fig:amount fig:total fig:subtotal fig:parts-total fig:before fig:change budget period-budget actual forecast "
    "previous-forecast original";
constexpr std::string_view turning_on =
    "line group budget outcome fig:row fig:earlier fig:investment fig:financing fig:money";

bool turns(xml::Node node, std::string_view attribute) {
  if (node.name() == "fig:money" && attribute == "amount") return true;
  return WordList(turning_on).contains(node.name()) && WordList(turning).contains(attribute);
}

/// Two formats of one figure may turn its parts otherwise.
struct Wanted {
  const Trace* trace;
  bool turned;
  auto operator<=>(const Wanted&) const = default;
};

class Maker {
 public:
  explicit Maker(Run& run)
      : run_(run), noted_(run.figures.list()), traces_(run.figures.traces()), names_(run.index, run.labels) {}

  document::Traces make() {
    for (const Builder::Figure& figure : run_.output.builder.figures()) place(figure);
    // Where the parts stand is known only now.
    for (std::size_t i = 0; i < wanted_.size(); ++i) out_.list.push_back(told(wanted_[i]));
    const auto where = [](const auto& each) { return std::pair(each.text, each.begin); };
    std::ranges::sort(out_.shown, {}, where);
    std::ranges::sort(out_.values, {}, where);
    return std::move(out_);
  }

 private:
  struct Key {
    const void* node;
    std::string attribute;
    auto operator<=>(const Key&) const = default;
  };

  void place(const Builder::Figure& figure) {
    if (figure.text == no_node || !stands(figure.text)) return;
    const NotedFigure& noted = noted_[figure.figure];
    const Origin& origin = noted.origin;
    if (noted.value) out_.values.push_back({figure.text, figure.begin, figure.length, *noted.value});
    if (!origin) return;
    places_.try_emplace({origin.node.key(), origin.attribute}, figure.text);
    of_element_.try_emplace(origin.node.key(), figure.text);
    const Trace* trace = traces_.find(origin.node, origin.attribute);
    if (trace == nullptr) return;
    const bool by_sign = noted.format == Format::amount || noted.format == Format::cost;
    const bool turned = by_sign && run_.signs.below_zero == plan::NegativeAmounts::costs;
    out_.shown.push_back({figure.text, figure.begin, figure.length, number_of({trace, turned})});
  }

  /// What turned out empty is not in the document.
  [[nodiscard]] bool stands(NodeId node) const {
    const document::Tree& tree = run_.document.tree;
    while (node != document::Tree::root() && node != no_node) node = tree[node].parent;
    return node != no_node;
  }

  std::uint32_t number_of(const Wanted& wanted) {
    const auto [at, fresh] = numbers_.try_emplace(wanted, static_cast<std::uint32_t>(wanted_.size()));
    if (fresh) wanted_.push_back(wanted);
    return at->second;
  }

  [[nodiscard]] std::string printed(xml::Node node, std::string_view attribute, Decimal value, int decimals) const {
    const Format format = figures::is_percentage(node, attribute) ? Format::percent : Format::number;
    return run_.format.print(format, value.text(), {.decimals = std::max(decimals, value.trimmed().scale()), .to = {}});
  }

  [[nodiscard]] document::Trace told(const Wanted& wanted) const {
    const Trace& trace = *wanted.trace;
    document::Trace out;
    out.how = figures::word_of(trace.how);
    out.name = name_of(trace.node, trace.attribute);
    const Decimal value = signed_as(trace.node, trace.attribute, trace.value, wanted.turned);
    out.value = printed(trace.node, trace.attribute, value, trace.value.scale());
    add_unit(trace, out.value);
    std::vector<TracePart> parts = trace.parts;
    // Of turned amounts the difference is the other way round: -110 less -100 is what 100 less 110 is.
    const bool back = wanted.turned && trace.how == Reckoning::less && parts.size() == 2 &&
                      !turns(trace.node, trace.attribute) && turns(parts[0].node, parts[0].attribute);
    if (back) std::swap(parts[0], parts[1]);
    int decimals = 0;
    for (const TracePart& part : parts) decimals = std::max(decimals, part.value.trimmed().scale());
    for (std::size_t i = 0; i < parts.size(); ++i) out.parts.push_back(told(trace, parts[i], i, wanted.turned, decimals));
    out.formula = formula(trace, out.parts);
    return out;
  }

  [[nodiscard]] Decimal signed_as(xml::Node node, std::string_view attribute, Decimal value, bool turned) const {
    return turned && turns(node, attribute) ? value.negated() : value;
  }

  void add_unit(const Trace& trace, std::string& value) const {
    const std::string_view unit = figures::unit_of(trace.node, trace.attribute, run_.index);
    if (unit.empty() || unit == "%") return;
    value += "\u00A0" + run_.labels.text("unit-of-number." + std::string(unit), {}).value_or(std::string(unit));
  }

  [[nodiscard]] document::TracePart told(const Trace& trace, const TracePart& part, std::size_t number, bool turned,
                                         int decimals) const {
    document::TracePart out;
    Decimal value = signed_as(part.node, part.attribute, part.value, turned);
    const bool adds = trace.how == Reckoning::sum || (trace.how == Reckoning::share && number + 1 < trace.parts.size());
    if (number > 0) out.sign = sign_of(trace.how, adds, value.negative());
    if (number > 0 && adds && value.negative()) value = value.negated();
    out.name = name_of(trace, part);
    if (part.day) {
      out.value = run_.format.print(Format::date, part.day->text(), {});
    } else if (trace.how != Reckoning::count) {
      out.value = printed(part.node, part.attribute, value, decimals);
      // Two signs side by side are neither read nor heard as what they are.
      if (!out.sign.empty() && value.negative()) out.value = "(" + out.value + ")";
    }
    out.place = place_of(part);
    if (const Trace* own = traces_.find(part.node, part.attribute)) {
      const auto found = numbers_.find({own, turned});
      if (found != numbers_.end()) out.trace = found->second;
    }
    return out;
  }

  [[nodiscard]] static std::string sign_of(Reckoning how, bool adds, bool below_zero) {
    if (adds) return below_zero ? "\u2212" : "+";
    switch (how) {
      case Reckoning::less:
      case Reckoning::days:
        return "\u2212";
      case Reckoning::product:
        return "\u00D7";
      case Reckoning::count:
        return {};
      default:
        return "\u00F7";
    }
  }

  [[nodiscard]] NodeId place_of(const TracePart& part) const {
    const auto exact = places_.find({part.node.key(), part.attribute});
    if (exact != places_.end()) return exact->second;
    const auto any = of_element_.find(part.node.key());
    return any == of_element_.end() ? no_node : any->second;
  }

  [[nodiscard]] Name name_of(xml::Node node, std::string_view attribute) const {
    Name name = names_.of_element(node);
    const std::string word = names_.of_attribute(node, attribute);
    if (word.empty()) return name;
    if (!name.empty()) name.push_back({": ", false});
    name.push_back({name.empty() ? word : language::within_sentence(run_.around.variant.labels_pack(), word), false});
    return name;
  }

  /// A part of the same element is told by its attribute, one of another by that one's words.
  [[nodiscard]] Name name_of(const Trace& trace, const TracePart& part) const {
    const std::string word = names_.of_attribute(part.node, part.attribute);
    Name own{{word, false}};
    if (part.node == trace.node && !word.empty()) return own;
    const bool same = std::ranges::all_of(trace.parts, [&](const TracePart& each) { return each.attribute == part.attribute; });
    Name name = names_.of_element(part.node);
    if (name.empty()) return own;
    const bool alike = same || trace.how == Reckoning::sum || trace.how == Reckoning::count || word.empty();
    if (!alike && part.node.parent() != trace.node.parent()) return name_of(part.node, part.attribute);
    return name;
  }

  [[nodiscard]] static std::string words_of(const Name& name) {
    std::string words;
    for (const document::TraceWords& each : name) words += each.words;
    return words;
  }

  [[nodiscard]] std::string formula(const Trace& trace, const std::vector<document::TracePart>& parts) const {
    const std::string first = words_of(parts.front().name);
    const std::string second =
        language::within_sentence(run_.around.variant.labels_pack(), words_of(parts.back().name));
    std::string key = "trace." + std::string(figures::word_of(trace.how));
    const bool many = trace.how == Reckoning::less || trace.how == Reckoning::share || trace.how == Reckoning::product;
    if (many && parts.size() > 2) key += "-many";
    return run_.labels
        .text(key, {{{"first", first}, {"second", second}, {"n", std::to_string(parts.size())}}})
        .value_or(std::string());
  }

  Run& run_;
  const std::vector<NotedFigure>& noted_;
  const figures::Traces& traces_;
  TraceNames names_;
  document::Traces out_;
  std::vector<Wanted> wanted_;
  std::map<Wanted, std::uint32_t> numbers_;
  std::map<Key, NodeId> places_;
  std::unordered_map<const void*, NodeId> of_element_;
};

}  // namespace

document::Traces make_traces(Run& run) {
  return run.figures.wanted() ? Maker(run).make() : document::Traces{};
}

}  // namespace planverk::templates
