#include "ledger/share_out.h"

#include <set>

namespace planverk::exchange::ledger {

namespace {

constexpr std::size_t codes_named = 8;

std::string shown(const Group& group) {
  std::string text;
  for (const auto& [name, value] : group.written) text += (text.empty() ? "" : " ") + name + "=\"" + value + '"';
  return text;
}

class Sharing {
 public:
  Sharing(const Grouping& grouping, const Ledger& ledger, Diagnostics& found)
      : grouping_(grouping), ledger_(ledger), found_(found) {
    shares.groups.resize(grouping.groups.size());
    shares.first.resize(grouping.groups.size());
  }

  void share(const Entry& entry) {
    put(shares.total, entry);
    const Group* group = group_of(entry);
    if (group == nullptr) return leave_out(entry);
    const auto index = static_cast<std::size_t>(group - grouping_.groups.data());
    put(group->aside ? shares.aside : shares.taken, entry);
    put(shares.groups[index], entry);
    if (shares.first[index] == nullptr) shares.first[index] = &entry;
  }

  Shares shares;

 private:
  void put(Decimal& sum, const Entry& entry) {
    const auto more = Decimal::sum(sum, entry.amount);
    if (!more && exact_) found_.add("ledger-amount", entry.span).with("code", entry.code).mend();
    exact_ = exact_ && more;
    sum = more.value_or(sum);
  }

  const Group* group_of(const Entry& entry) {
    for (const bool by_object : {true, false}) {
      const Group* first = nullptr;
      for (const Group& each : grouping_.groups) {
        if (each.objects.empty() == by_object || !each.matches(ledger_.form, entry)) continue;
        if (first != nullptr) claim(*first, each, entry);
        if (first == nullptr) first = &each;
      }
      if (first != nullptr) return first;
    }
    return nullptr;
  }

  void claim(const Group& first, const Group& second, const Entry& entry) {
    if (!claimed_.emplace(&first, &second).second) return;
    found_.add("ledger-map", second.span)
        .variant("twice")
        .with("code", entry.art.empty() ? entry.code : entry.code + " / " + entry.art)
        .with("first", shown(first))
        .with("second", shown(second))
        .note(entry.span, "amount")
        .mend("twice");
  }

  void leave_out(const Entry& entry) {
    put(shares.left, entry);
    const bool sie = ledger_.form == Form::sie;
    auto& left = shares.left_out[{entry.account_class, sie ? entry.code.substr(0, 2) : entry.code}];
    put(left.amount, entry);
    if (!left.first.known()) left.first = entry.span;
    const std::string& code = entry.code;
    if (left.codes.ends_with(code)) return;
    if (++left.count <= codes_named) left.codes += (left.codes.empty() ? "" : ", ") + code;
    if (left.count == codes_named + 1) left.codes += ", …";
  }

  const Grouping& grouping_;
  const Ledger& ledger_;
  Diagnostics& found_;
  bool exact_ = true;
  std::set<std::pair<const Group*, const Group*>> claimed_;
};

}  // namespace

Shares share_out(const std::vector<Entry>& entries, const Grouping& grouping, const Ledger& ledger, Diagnostics& found) {
  Sharing sharing(grouping, ledger, found);
  for (const Entry& each : entries) sharing.share(each);
  return std::move(sharing.shares);
}

}  // namespace planverk::exchange::ledger
