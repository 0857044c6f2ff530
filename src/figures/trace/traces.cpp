#include "figures/traces.h"

#include <functional>
#include <utility>

#include "count/numbers.h"

namespace planverk::figures {

namespace {

constexpr std::string_view words[] = {"sum",      "less",    "product", "share", "growth",
                                      "quotient", "percent", "count",   "days"};

std::optional<Decimal> total(const std::vector<TracePart>& parts, std::size_t count) {
  std::optional<Decimal> all = Decimal();
  for (std::size_t i = 0; i < count; ++i) all = sum(all, parts[i].value);
  return all;
}

Decimal without_sign(Decimal value) {
  return value.negative() ? value.negated() : value;
}

std::optional<Decimal> less_the_others(const std::vector<TracePart>& parts) {
  std::optional<Decimal> left = parts.front().value;
  for (std::size_t i = 1; i < parts.size(); ++i) left = sum(left, parts[i].value.negated());
  return left;
}

std::optional<Decimal> multiplied(const std::vector<TracePart>& parts) {
  std::optional<Decimal> product = Decimal(1, 0);
  for (const TracePart& part : parts) {
    if (product) product = Decimal::product(product->trimmed(), part.value.trimmed());
  }
  return product;
}

/// A hundredth of it: only the mark moves.
std::optional<Decimal> hundredth(Decimal value) {
  if (value.scale() + 2 > Decimal::max_scale) return std::nullopt;
  return Decimal(value.units(), value.scale() + 2);
}

std::optional<Decimal> quotient(Decimal part, Decimal whole) {
  const std::optional<Decimal> hundredths = Decimal::percent(part, whole, 0);
  return hundredths ? hundredth(*hundredths) : std::nullopt;
}

}  // namespace

std::string_view word_of(Reckoning how) {
  return words[static_cast<std::size_t>(how)];
}

std::optional<Decimal> reckon(const Trace& trace) {
  const std::vector<TracePart>& parts = trace.parts;
  switch (trace.how) {
    case Reckoning::sum:
      return total(parts, parts.size());
    case Reckoning::less:
      return less_the_others(parts);
    case Reckoning::product:
      return multiplied(parts);
    case Reckoning::share: {
      const auto part = total(parts, parts.size() - 1);
      return part ? Decimal::percent(*part, without_sign(parts.back().value), trace.value.scale()) : std::nullopt;
    }
    case Reckoning::growth:
      return Decimal::percent(parts.front().value, parts.back().value, trace.value.scale());
    case Reckoning::quotient:
      return quotient(parts.front().value, parts.back().value);
    case Reckoning::percent:
      return hundredth(parts.front().value);
    case Reckoning::count:
      return Decimal(static_cast<std::int64_t>(parts.size()), 0);
    case Reckoning::days:
      return sum(parts.back().value, parts.front().value.negated());
  }
  return std::nullopt;
}

std::size_t Traces::Hash::operator()(const Key& key) const {
  return std::hash<const void*>()(key.node) ^ (std::hash<std::string>()(key.attribute) * 31);
}

const Trace* Traces::find(xml::Node node, std::string_view attribute) const {
  const auto found = by_figure_.find({node.key(), std::string(attribute)});
  return found == by_figure_.end() ? nullptr : &traces_[found->second];
}

void Traces::add(xml::Node node, std::string_view attribute, Reckoning how,
                 std::vector<std::optional<TracePart>> parts) {
  const std::optional<Decimal> value = Decimal::parse(node.get(attribute));
  const bool two = how == Reckoning::less || how == Reckoning::share || how == Reckoning::growth ||
                   how == Reckoning::quotient || how == Reckoning::days;
  if (!value || parts.empty() || (two && parts.size() < 2)) return;
  Trace trace{node, std::string(attribute), *value, how, {}};
  for (std::optional<TracePart>& part : parts) {
    if (!part) return;
    trace.parts.push_back(std::move(*part));
  }
  if (reckon(trace) != std::optional(*value)) {
    refused_.push_back(std::move(trace));
    return;
  }
  const auto [at, fresh] = by_figure_.try_emplace({node.key(), trace.attribute}, traces_.size());
  if (fresh) traces_.push_back(std::move(trace));
}

void Traces::repeat(xml::Node node, std::string_view attribute, xml::Node other, std::string_view of_other) {
  const auto found = by_figure_.find({other.key(), std::string(of_other)});
  if (found == by_figure_.end() || !node.has(attribute)) return;
  if (Decimal::parse(node.get(attribute)) != std::optional(traces_[found->second].value)) return;
  const std::size_t place = found->second;  // the table may grow
  by_figure_.try_emplace({node.key(), std::string(attribute)}, place);
}

}  // namespace planverk::figures
