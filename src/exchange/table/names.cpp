#include "table/names.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "base/word_list.h"
#include "language/letters.h"
#include "table/heading.h"

namespace planverk::exchange {

namespace {

/// The attributes by which people call an element, the first one foremost.
constexpr std::pair<std::string_view, std::string_view> callings[] = {
    {"role", "title"},    {"body", "name"},     {"unit", "name"},      {"organisation", "name"}, {"area", "name"},
    {"process", "name"},  {"risk", "no"},       {"goal", "title"},     {"level", "label"},       {"line", "label"},
    {"case", "title"},    {"case", "dnr"},      {"case", "recordNo"},  {"case", "archiveNo"},    {"control", ""},
    {"indicator", "name"}, {"budget", "label"}, {"dataset", "label"}, {"meeting", "date"},
};

constexpr std::size_t longest_guess = 200;  // entries: looking for the nearest name reads all of them

}  // namespace

Names::Names(const xml::Tree& plan) {
  const auto visit = [&](auto&& self, xml::Node parent) -> void {
    parent.each_element([&](xml::Node node) {
      const bool process = node.name() == "process";
      const std::string id(process ? node.get("code") : node.get("id"));
      if (!id.empty()) {
        entries_.push_back({std::string(node.name()), id, {}});
        by_id_.emplace(id, entries_.size() - 1);
        for (const auto& [element, attribute] : callings) {
          if (element == node.name()) add_name(entries_.size() - 1, node.get(attribute));
        }
        // A risk, an action, a control: also by its title.
        if (const xml::Node title = node.first_child("title")) add_name(entries_.size() - 1, title.text());
      }
      if (node.name() != "document") self(self, node);
    });
  };
  visit(visit, plan.root());
}

void Names::add_name(std::size_t entry, std::string_view called) {
  const std::string form = normal_whole(called);
  if (form.empty()) return;
  if (entries_[entry].called.empty()) entries_[entry].called = utf8::trim(utf8::collapse(called));
  by_name_.emplace(form, entry);
}

void Names::add(std::string_view element, std::string id, std::string_view called) {
  entries_.push_back({std::string(element), id, {}});
  by_id_.emplace(std::move(id), entries_.size() - 1);
  add_name(entries_.size() - 1, called);
}

bool Names::has_id(std::string_view id) const {
  return by_id_.contains(id);
}

Names::Meant Names::find(std::string_view called, std::string_view elements) const {
  const WordList allowed(elements);
  const auto is_allowed = [&](std::size_t entry) { return allowed.contains(entries_[entry].element); };
  Meant meant;
  const std::string text(utf8::trim(called));
  if (const auto own = by_id_.find(text); own != by_id_.end() && is_allowed(own->second)) return {own->first, {}, {}};
  std::set<std::string> ids;
  const std::string form = normal_whole(text);
  const auto [begin, end] = by_name_.equal_range(form);
  for (auto at = begin; at != end; ++at) {
    if (is_allowed(at->second)) ids.insert(entries_[at->second].id);
  }
  // `3.7.0 Inköp`, `3.7.0 – Inköp`, `R7`, `Risk 7`: the code or the number beside words.
  if (ids.empty() && allowed.contains("process")) {
    const auto code = by_id_.find(text.substr(0, text.find_first_of(" \t:")));
    if (code != by_id_.end() && is_allowed(code->second)) return {code->first, {}, {}};
  }
  if (ids.empty() && allowed.contains("risk")) {
    const std::size_t digit = std::min(text.find_first_of("0123456789"), text.size());
    const bool bare = digit < text.size() && text.find_first_not_of("0123456789", digit) == std::string::npos;
    if (bare && digit > 0) return find(text.substr(std::min(text.find_first_not_of('0', digit), text.size())), elements);
  }
  if (ids.size() == 1) {
    meant.id = *ids.begin();
  } else {
    meant.several.assign(ids.begin(), ids.end());
  }
  if (!ids.empty() || entries_.size() > longest_guess * 10) return meant;
  std::vector<std::string_view> known;
  for (const Entry& each : entries_) {
    if (allowed.contains(each.element) && !each.called.empty() && known.size() < longest_guess) known.push_back(each.called);
  }
  if (const auto best = plan::nearest(text, known)) meant.nearest = *best;
  return meant;
}

std::vector<std::string> Names::list(std::string_view elements, std::size_t most) const {
  const WordList allowed(elements);
  std::vector<std::string> out;
  for (const Entry& each : entries_) {
    if (!allowed.contains(each.element)) continue;
    if (out.size() == most) {
      out.emplace_back("…");
      break;
    }
    out.push_back(each.called.empty() ? each.id : each.id + " (" + each.called + ")");
  }
  return out;
}

std::string id_of(std::string_view words, const language::Pack& pack) {
  constexpr std::size_t longest = 40;
  std::string out;
  for (std::size_t at = 0; at < words.size() && out.size() < longest;) {
    const std::string part = language::in_file_name(pack, utf8::next(words, at));
    if (!part.empty()) {
      out += part;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (out.ends_with('-')) out.pop_back();
  if (!out.empty() && out.front() >= '0' && out.front() <= '9') out.insert(0, "n");
  return out;
}

}  // namespace planverk::exchange
