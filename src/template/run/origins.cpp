#include "run/origins.h"

#include <utility>

#include "plan/subjects/origin.h"
#include "plan/vocabulary.h"

namespace planverk::templates {

namespace {

bool is_computed(xml::Node element) {
  return element.name().starts_with("fig:");
}

}  // namespace

Origins::Origins(xml::Node plan, const plan::Index& index) : index_(index), any_(plan.first_child("origin")) {}

void Origins::open(Around around, xml::Node node) {
  if (any_) places_.push_back({around, node, {}, {}, {}, {}});
}

void Origins::close() {
  if (places_.empty()) return;
  const Place left = std::move(places_.back());
  places_.pop_back();
  if (places_.empty()) return;
  for (const std::string_view id : left.met) meet(places_.back(), id);
  places_.back().said.insert(left.said.begin(), left.said.end());
}

void Origins::meet(Place& place, std::string_view id) {
  if (place.known.insert(id).second) place.met.push_back(id);
}

void Origins::prints(xml::Node element) {
  if (places_.empty()) return;
  if (!is_computed(element)) {
    prints_own(element);
    return;
  }
  if (const xml::Node of = index_.find(element.get("ref"))) is_made_of(of);
  while (is_computed(element)) element = element.parent();
  is_made_of(element);
}

void Origins::prints_own(xml::Node element) {
  const std::string_view id = plan::origin_of(element);
  if (!id.empty() && index_.find(id)) meet(places_.back(), id);
}

void Origins::is_made_of(xml::Node element) {
  // A document has figures of its own, which no register holds.
  if (places_.empty() || element.name() == "document" || element.name() == "planData") return;
  std::vector<xml::Node> open{element};
  while (!open.empty()) {
    const xml::Node at = open.back();
    open.pop_back();
    if (!places_.back().made_of.insert(at.key()).second) continue;
    prints_own(at);
    at.each_element([&](xml::Node child) {
      if (child.name() != "comparison" && !is_computed(child)) open.push_back(child);
    });
  }
}

std::string Origins::take() {
  std::string ids;
  if (places_.empty()) return ids;
  Place& place = places_.back();
  for (const std::string_view id : place.met) {
    if (place.around != Around::view && place.said.contains(id)) continue;
    ids.append(ids.empty() ? "" : " ").append(id);
    place.said.insert(id);
  }
  place.met.clear();
  place.known.clear();
  place.made_of.clear();
  return ids;
}

std::optional<Origins::Around> around_of(xml::Node element) {
  const std::string_view name = element.name();
  if (name == "table" || plan::is_view(name)) return Origins::Around::view;
  if (name == "section" || name == "annex" || name == "part" || name == "summary") return Origins::Around::section;
  return std::nullopt;
}

bool shows_what_it_names(std::string_view attribute) {
  return attribute == "of" || attribute == "from" || attribute == "with" || attribute == "ref";
}

}  // namespace planverk::templates
