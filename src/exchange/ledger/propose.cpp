#include <algorithm>

#include "base/utf8.h"
#include "ledger/grouping.h"
#include "ledger/names.h"

namespace planverk::exchange::ledger {

namespace {

std::string folded(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) utf8::append(out, utf8::lower(utf8::next(text, at)));
  return std::string(utf8::trim(utf8::collapse(out)));
}

std::string as_id(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (plain || !out.ends_with('-')) out += plain ? c : '-';
  }
  return out;
}

class Proposal {
 public:
  Proposal(const Ledger& ledger, const Target& target) : ledger_(ledger), target_(target) {
    for (const auto& [measure, entries] : ledger.entries) {
      if (entries_ == nullptr || measure == (target.report.empty() ? Measure::budget : Measure::actual)) entries_ = &entries;
    }
  }

  void add(std::string_view attribute, std::string_view codes, std::string_view label, std::string_view id) {
    Group group;
    group.written.emplace_back(attribute, codes);
    auto selector = Selector::parse(codes, attribute == "objects" ? Selector::Words::any : Selector::Words::codes);
    if (!selector || entries_ == nullptr) return;
    (attribute == "objects" ? group.objects : attribute == "classes" ? group.classes : group.codes) = std::move(*selector);
    Decimal sum;
    bool any = false;
    for (const Entry& each : *entries_) {
      if (!group.matches(ledger_.form, each)) continue;
      any = true;
      sum = Decimal::sum(sum, each.amount).value_or(sum);
    }
    if (!any) return;
    group.label = label;
    group.kind = sum.negative() ? "income" : "cost";
    set_line(group, id);
    grouping.groups.push_back(std::move(group));
  }

  /// Codes that no group has: one for each.
  void add_rest(const Names& names) {
    if (entries_ == nullptr) return;
    std::vector<std::string> rest;
    for (const Entry& each : *entries_) {
      const bool taken = !operating(ledger_.form, each.account_class) ||
                         std::ranges::any_of(grouping.groups, [&](const Group& g) { return g.matches(ledger_.form, each); });
      if (!taken && !each.code.empty()) rest.push_back(each.code);
    }
    std::ranges::sort(rest);
    rest.erase(std::ranges::unique(rest).begin(), rest.end());
    for (const std::string& code : rest) {
      add("functions", code, names.function(code), code);
    }
  }

  Grouping grouping;

 private:
  void set_line(Group& group, std::string_view id) {
    for (const TargetLine& line : target_.lines) {
      if (folded(line.label) != folded(group.label)) continue;
      group.line = line.id;
      if (!line.kind.empty()) group.kind = line.kind;
      return;
    }
    // Beside lines that people have made, new ones would count the same money twice: then it is asked for.
    group.is_new = target_.lines.empty() && target_.report.empty();
    group.line = group.is_new ? target_.budget + '-' + as_id(id) : "?";
    grouping.asks = grouping.asks || !group.is_new;
  }

  const Ledger& ledger_;
  const Target& target_;
  const std::vector<Entry>* entries_ = nullptr;
};

}  // namespace

Grouping propose_grouping(const Ledger& ledger, const Target& target, std::string_view chart, std::string_view dimension,
                          const Names& names) {
  Proposal proposal(ledger, target);
  if (ledger.form == Form::kostra) {
    for (const ServiceArea& area : names.areas) proposal.add("functions", area.functions, area.label, area.id);
    proposal.add_rest(names);
  } else if (!dimension.empty()) {
    for (const auto& [object, name] : ledger.object_names) {
      proposal.add("objects", object, name.empty() ? object : name, std::string(dimension) + '-' + object);
    }
  } else {
    const bool municipality = folded(chart).find("kom") != std::string::npos || folded(chart).starts_with("k-bas");
    for (const AccountClass& each : names.classes) {
      proposal.add("classes", each.code, municipality ? each.municipality : each.company, each.code);
    }
  }
  return std::move(proposal.grouping);
}

edit::Element element_of(const Grouping& grouping, const Ledger& ledger, const Target& target, std::string_view dimension) {
  edit::Element part;
  part.name = "ledger";
  part.set("form", ledger.form == Form::kostra ? "kostra" : "sie");
  part.set("budget", target.budget);
  if (!dimension.empty()) part.set("dimension", std::string(dimension));
  for (const Group& group : grouping.groups) {
    edit::Element child;
    child.name = group.aside ? "aside" : "group";
    for (const auto& [name, value] : group.written) child.set(name, value);
    child.set("line", group.line);
    child.set("label", group.label);
    part.append(std::move(child));
  }
  return part;
}

}  // namespace planverk::exchange::ledger
