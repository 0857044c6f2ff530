#include "word/revisions.h"

#include <algorithm>
#include <utility>

#include "base/date.h"

namespace planverk::exchange::word {

namespace {

using Kind = office::TrackedChange::Kind;

bool is_move(Kind kind) {
  return kind == Kind::moved_here || kind == Kind::moved_away;
}

std::string end_of_move(Kind kind, const std::string& name) {
  return (kind == Kind::moved_here ? "to " : "from ") + name;
}

}  // namespace

Revisions::Revisions(const std::vector<office::TrackedChange>& changes, std::string prefix, std::string fallback,
                     std::function<bool(const std::string&)> taken)
    : changes_(changes), prefix_(std::move(prefix)), fallback_(std::move(fallback)), taken_(std::move(taken)) {}

const char* Revisions::element_for(std::size_t change) const {
  const Kind kind = changes_[change].kind;
  return kind == Kind::insertion || kind == Kind::moved_here ? "ins" : "del";
}

std::string Revisions::make(std::size_t change) {
  const office::TrackedChange& made = changes_[change];
  const bool moves = is_move(made.kind) && !made.move.empty();
  const std::string end = moves ? end_of_move(made.kind, made.move) : std::string();
  if (moves) {
    const auto known = std::ranges::find(moves_, end, &std::pair<std::string, std::string>::first);
    if (known != moves_.end()) return known->second;
  }
  const std::string id = new_id();
  const bool dated = Date::parse(made.date.substr(0, 10)).has_value();
  if (!dated) ++undated_;
  edit::Element element{"revision", {{"id", id}}, {}};
  element.set("type", std::string(element_for(change)) == "ins" ? "insert" : "delete");
  element.set("date", dated ? made.date.substr(0, 10) : fallback_);
  elements_.push_back(std::move(element));
  if (moves) {
    moves_.emplace_back(end, id);
    const Kind other = made.kind == Kind::moved_here ? Kind::moved_away : Kind::moved_here;
    const auto pair =
        std::ranges::find(moves_, end_of_move(other, made.move), &std::pair<std::string, std::string>::first);
    if (pair != moves_.end()) {
      // Only a move with both its ends is told as one.
      for (const auto& [one, two] : {std::pair(id, pair->second), std::pair(pair->second, id)}) {
        find(one)->set("type", "move");
        find(one)->set("pair", two);
      }
    }
  }
  return id;
}

std::string Revisions::beside(const std::string& other, std::size_t other_change, std::size_t change) {
  const office::TrackedChange& one = changes_[other_change];
  const office::TrackedChange& two = changes_[change];
  const bool replaces = one.kind != two.kind && !is_move(one.kind) && !is_move(two.kind) && one.author == two.author;
  edit::Element* element = find(other);
  if (!replaces || element == nullptr || element->get("type") == "replace") return make(change);
  element->set("type", "replace");
  return other;
}

bool Revisions::named_authors() const {
  return std::ranges::any_of(changes_, [](const office::TrackedChange& each) { return !each.author.empty(); });
}

edit::Element* Revisions::find(const std::string& id) {
  const auto place = std::ranges::find_if(elements_, [&](const edit::Element& each) { return each.get("id") == id; });
  return place == elements_.end() ? nullptr : &*place;
}

std::string Revisions::new_id() {
  std::string id;
  do {
    id = prefix_ + std::to_string(++last_);
  } while (taken_(id));
  return id;
}

}  // namespace planverk::exchange::word
