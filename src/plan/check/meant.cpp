#include "check/meant.h"

#include <algorithm>
#include <span>
#include <utility>

namespace planverk::plan {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr Pair elements[] = {
    {"strong", "b"},
    {"em", "i"},
    {"ul", "list"},
    {"ol", "list"},
    {"li", "item"},
    {"h1", "section"},
    {"h2", "section"},
    {"h3", "section"},
    {"h4", "section"},
    {"h5", "section"},
    {"h6", "section"},
    {"div", "section"},
    {"tr", "row"},
    {"td", "cell"},
    {"th", "cell"},
    {"thead", "head"},
    {"img", "figure"},
    {"image", "figure"},
    {"para", "p"},
    {"blockquote", "quote"},
    {"footnote", "note"},
    {"aside", "callout"},
    {"figcaption", "caption"},
};
constexpr Pair units[] = {
    {"mkr", "mnkr"},     {"Mkr", "mnkr"},     {"MKR", "mnkr"},     {"msek", "mnkr"},   {"MSEK", "mnkr"},
    {"mnSEK", "mnkr"},   {"mio", "mnkr"},     {"kkr", "tkr"},      {"KKR", "tkr"},     {"ksek", "tkr"},
    {"KSEK", "tkr"},     {"TSEK", "tkr"},     {"tsek", "tkr"},     {"Tkr", "tkr"},     {"TKR", "tkr"},
    {"SEK", "kr"},       {"sek", "kr"},       {"Kr", "kr"},        {"KR", "kr"},       {"nok", "NOK"},
    {"kNOK", "TNOK"},    {"KNOK", "TNOK"},    {"tnok", "TNOK"},    {"mnok", "MNOK"},   {"mill. kr", "mnkr"},
    {"mill.kr", "mnkr"}, {"mill kr", "mnkr"}, {"mio. kr", "mnkr"}, {"1000 kr", "tkr"}, {"1 000 kr", "tkr"},
    {"eur", "EUR"},      {"€", "EUR"},        {"kEUR", "TEUR"},    {"k€", "TEUR"},     {"M€", "MEUR"},
    {"mEUR", "MEUR"},    {"DKK", "kr"},       {"mDKK", "mnkr"},    {"tDKK", "tkr"},
};

std::optional<std::string_view> second_of(std::span<const Pair> pairs, std::string_view first) {
  const auto found = std::ranges::find(pairs, first, &Pair::first);
  return found == pairs.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::optional<std::string_view> meant_element(std::string_view name) {
  return second_of(elements, name);
}

std::optional<std::string_view> meant_value(std::string_view attribute, std::string_view value) {
  return is_measure(attribute) ? second_of(units, value) : std::nullopt;
}

bool is_measure(std::string_view attribute) {
  return attribute == "unit";
}

}  // namespace planverk::plan
