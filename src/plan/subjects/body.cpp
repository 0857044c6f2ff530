// Views of organisations, units, bodies, roles and persons, and of the plan's settings.
#include "subjects/view_reader.h"

namespace planverk::plan {

namespace {

constexpr std::array<std::string_view, 4> organisation_kinds{"municipality", "region", "state", "company"};
constexpr std::array<std::string_view, 10> body_types{"council",          "executive",   "committee",      "board",
                                                      "workingCommittee", "controllers", "referenceGroup", "forum",
                                                      "directorate",      "management"};

}  // namespace

bool ViewReader::read_body(xml::Node node, std::string_view name) {
  if (name == "organisation") {
    Organisation& organisation = add(views_.organisations, node);
    organisation.name = node.get("name");
    organisation.kind = word(node.get("kind"), organisation_kinds, OrganisationKind::municipality);
  } else if (name == "unit") {
    add(views_.units, node).name = node.get("name");
  } else if (name == "body") {
    Body& body = add(views_.bodies, node);
    body.name = node.get("name");
    body.type = word(node.get("type"), body_types, BodyType::board);
    body.deciding = boolean(node, "deciding").value_or(false);
  } else if (name == "role") {
    Role& role = add(views_.roles, node);
    role.title = node.get("title");
    role.party = node.get("party");
    role.share = number(node, "share");
  } else if (name == "person") {
    add(views_.persons, node).display_name = node.get("displayName");
  } else {
    return false;
  }
  return true;
}

void ViewReader::link_bodies() {
  for (Organisation& organisation : views_.organisations)
    organisation.parent = to<Organisation>(organisation.node, "parent");
  for (Unit& unit : views_.units) {
    unit.parent = to<Unit>(unit.node, "parent");
    unit.organisation = to<Organisation>(unit.node, "parent");
  }
  for (Unit& unit : views_.units) {
    const Unit* above = unit.parent;
    for (std::size_t steps = 0; above != nullptr && unit.organisation == nullptr && steps < views_.units.size();
         ++steps) {
      unit.organisation = above->organisation;
      above = above->parent;
    }
  }
  for (Body& body : views_.bodies) {
    body.parent = to<Body>(body.node, "parent");
    body.organisation = to<Organisation>(body.node, "organisation");
  }
  for (Role& role : views_.roles) {
    role.unit = to<Unit>(role.node, "unit");
    role.body = to<Body>(role.node, "body");
  }
  for (Person& person : views_.persons) person.role = to<Role>(person.node, "role");
}

bool ViewReader::read_setting(xml::Node node, std::string_view name) {
  if (name == "abbreviation") {
    Abbreviation& abbreviation = add(views_.abbreviations, node);
    abbreviation.short_form = node.get("short");
    abbreviation.long_form = node.get("long");
  } else if (name == "revision") {
    Revision& revision = add(views_.revisions, node);
    revision.type = node.get("type");
    revision.state = node.has("state") ? node.get("state") : "open";
    revision.date = date(node, "date");
  } else if (name == "accept") {
    Accept& accept = add(views_.accepted, node);
    accept.rule = node.get("rule");
    accept.at = node.get("at");
    accept.reason = node.get("reason");
    accept.date = date(node, "date");
  } else if (name == "limits") {
    views_.limits =
        PlanLimits{node, integer(node, "goalsMax"), integer(node, "goalYears"), number(node, "deficitPercent")};
  } else if (name == "calendar") {
    Calendar& calendar = add(views_.calendars, node);
    node.each_element([&](xml::Node event) {
      calendar.events.push_back(
          {event, integer(event, "month"), date(event, "date"), event.get("actor"), event.get("output")});
    });
  } else {
    return false;
  }
  return true;
}

void ViewReader::link_settings() {
  for (Revision& revision : views_.revisions) revision.pair = to<Revision>(revision.node, "pair");
  for (Accept& accept : views_.accepted) accept.by = to<Role>(accept.node, "by");
}

}  // namespace planverk::plan
