#include "ledger/grouping.h"

#include <algorithm>

#include "base/utf8.h"

namespace planverk::exchange::ledger {

constexpr Rule rules[] = {
    {"ledger-map", "", Stage::exchange, RuleClass::format, Severity::error,
     "Groups of an accounts file's grouping name codes, ranges of codes of one length, and lines of the budget; no amount "
     "belongs to two of them.",
     "ledger: ledger-map"},
};

namespace {

bool code(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '.';
  });
}

constexpr std::string_view selectors[] = {"functions", "accounts", "arts", "classes", "objects"};

class GroupReader {
 public:
  GroupReader(const Part& part, const Target& target, Diagnostics& found) : part_(part), target_(target), found_(found) {}

  std::optional<Group> read(xml::Node node) {
    Group group;
    group.span = part_.at(node);
    group.aside = node.name() == "aside";
    bool right = true;
    for (const std::string_view name : selectors) right = select(node, name, group) && right;
    if (group.written.empty()) {
      found_.add("ledger-map", group.span).variant("empty").mend("empty");
      right = false;
    }
    group.line = node.get("line");
    group.label = node.get("label");
    group.kind = node.get("kind");
    if (!group.aside && group.line != "?") right = find_line(node, group) && right;
    return right ? std::optional(std::move(group)) : std::nullopt;
  }

 private:
  bool select(xml::Node node, std::string_view name, Group& group) {
    const auto text = node.find(name);
    if (!text) return true;
    group.written.emplace_back(name, *text);
    auto selector = Selector::parse(*text, name == "objects" ? Selector::Words::any : Selector::Words::codes);
    if (!selector) {
      found_.add("ledger-map", part_.at(node, name)).with("found", std::string(*text)).mend();
      return false;
    }
    (name == "arts" ? group.arts : name == "classes" ? group.classes : name == "objects" ? group.objects : group.codes) =
        std::move(*selector);
    return true;
  }

  bool find_line(xml::Node node, Group& group) {
    const TargetLine* line = target_.line(group.line);
    if (line == nullptr) {
      std::string known;
      for (const TargetLine& each : target_.lines) known += (known.empty() ? "" : ", ") + each.id;
      found_.add("ledger-map", part_.at(node, "line"))
          .variant("line")
          .with("id", group.line)
          .with("budget", target_.budget)
          .with("known", known.empty() ? "–" : known)
          .mend("line");
      return false;
    }
    if (group.kind.empty()) group.kind = line->kind;
    group.label = line->label;
    return true;
  }

  const Part& part_;
  const Target& target_;
  Diagnostics& found_;
};

}  // namespace

std::optional<Selector> Selector::parse(std::string_view text, Words words) {
  Selector selector;
  while (!(text = utf8::trim(text)).empty()) {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n,"), text.size());
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (word.empty()) continue;
    const std::size_t dash = word.find('-');
    std::string_view first = word.substr(0, dash);
    std::string_view last = dash == std::string_view::npos ? first : word.substr(dash + 1);
    // Codes are names that happen to be digits: ranges are of those of one length, and compare as they are written.
    if (!code(first) || !code(last) || first.size() != last.size() || last < first) {
      if (words == Words::codes) return std::nullopt;
      first = last = word;
    }
    selector.ranges_.push_back({std::string(first), std::string(last)});
  }
  if (selector.empty()) return std::nullopt;
  return selector;
}

bool Selector::matches(std::string_view code) const {
  return std::ranges::any_of(ranges_, [code](const Range& each) {
    return code.size() == each.first.size() && code >= each.first && code <= each.last;
  });
}

bool Group::matches(Form form, const Entry& entry) const {
  // SIE's classes are the accounts' first digits: a group that names accounts has said it.
  const bool any_class = form == Form::sie && !codes.empty();
  if (classes.empty() ? !any_class && !operating(form, entry.account_class) : !classes.matches(entry.account_class)) return false;
  if (!codes.empty() && !codes.matches(entry.code)) return false;
  if (!arts.empty() && !arts.matches(entry.art)) return false;
  return objects.empty() || objects.matches(entry.object);
}

std::optional<Grouping> read_grouping(const Part& part, const Target& target, Diagnostics& found) {
  Grouping grouping;
  bool right = true;
  if (const auto decimals = part.node.find("decimals")) {
    const bool digit = decimals->size() == 1 && (*decimals)[0] >= '0' && (*decimals)[0] <= '6';
    if (digit) {
      grouping.decimals = (*decimals)[0] - '0';
    } else {
      right = false;
      found.add("ledger-map", part.at(part.node, "decimals")).variant("decimals").with("found", std::string(*decimals)).mend("decimals");
    }
  }
  GroupReader reader(part, target, found);
  part.node.each_element([&](xml::Node child) {
    if (child.name() != "group" && child.name() != "aside") {
      right = false;
      found.add("ledger-map", part.at(child)).variant("element").with("element", std::string(child.name())).mend("element");
      return;
    }
    if (auto group = reader.read(child)) {
      grouping.asks = grouping.asks || group->line == "?";
      grouping.groups.push_back(std::move(*group));
    } else {
      right = false;
    }
  });
  return right ? std::optional(std::move(grouping)) : std::nullopt;
}

}  // namespace planverk::exchange::ledger
