// Organisations, units, bodies, roles and persons.
#include "subjects/subject.h"

namespace planverk::plan {

namespace {

namespace table {

using namespace tables;

constexpr AttributeType organisation_attributes[] = {
    named,
    need("name", title_text, "Its name as it prints."),
    need("kind", enumeration, words_of<organisation_kinds>, "What kind of organisation it is."),
    may("parent", reference, "organisation", "The organisation above it."),
    may("country", enumeration, words_of<countries>, "The country whose law it follows; else that of the plan's language."),
    may("logo", file,
        "Its logo (SVG, PNG or JPEG), beside the plan or under the root; on its documents in place of the theme's."),
    may("number", printed_text, "Its organisation number, as it prints."),
    may("address", printed_text, "Its postal address, as it prints."),
    may("phone", printed_text, "Its telephone number."),
    may("email", printed_text, "Its address for e-mail."),
    may("web", printed_text, "Its place on the web, as it prints."),
};
constexpr AttributeType unit_attributes[] = {
    named,
    need("name", title_text, "Its name as it prints."),
    may("parent", reference, "organisation unit", "What it is part of."),
    taken_from,
};
constexpr AttributeType body_attributes[] = {
    named,
    need("name", title_text, "Its name as it prints."),
    need("type", enumeration, words_of<body_types>, "What kind of body it is."),
    need("deciding", boolean, "Whether it may take decisions."),
    may("parent", reference, "body", "The body above it."),
    may("organisation", reference, "organisation", "The organisation it belongs to."),
    may("members", positive, "How many members it has, where they are not listed."),
    may("noticeDays", count, "How many days before a meeting its notice is sent."),
    may("announceDays", count, "How many days before a meeting it is announced to the public."),
};
constexpr AttributeType member_attributes[] = {
    may("role", reference, "role", "The member's role."),
    may("organisation", reference, "organisation", "The organisation that is a member."),
    or_else("false", "leads", boolean, "Whether it leads the body."),
};
constexpr AttributeType regular_meeting_attributes[] = {
    need("season", enumeration, words_of<seasons>, "When in the year the body meets."),
    may("with", references, "role body organisation unit", "Who takes part beside the members."),
};
constexpr AttributeType matter_attributes[] = {
    named,
    need("title", title_text, "What is decided, as it prints."),
    need("decides", references, "body role", "Who decides."),
    may("consulted", references, "body role organisation unit", "Who is asked before."),
    may("informed", references, "body role organisation unit", "Who is told."),
};
constexpr AttributeType exclusion_attributes[] = {
    named,
    need("actor", reference, "body role organisation unit", "Who takes no part."),
    need("from", printed_text, "In what, as it prints: `open calls`."),
    may("instead", printed_text, "What happens in place of it, as it prints."),
};
constexpr AttributeType role_attributes[] = {
    named,
    need("title", title_text, "The role's title as it prints."),
    may("unit", reference, "unit", "The unit it stands in."),
    may("body", reference, "body", "The body it sits in."),
    may("party", text, "The party, for elected roles."),
    may("share", percent, "Percentage of full time."),
    may("phone", printed_text, "The telephone number at work."),
    may("email", printed_text, "The address for e-mail at work."),
    taken_from,
};
constexpr AttributeType person_attributes[] = {
    named,
    need("role", reference, "role", "The person's role."),
    need("displayName", text, "The name as it prints, where a name must print."),
    taken_from,
};

constexpr ElementType types[] = {
    {"organisation",
     "organisation",
     Content::empty,
     organisation_attributes,
     {},
     {},
     {},
     "A municipality, region, agency or company."},
    {"unit", "unit", Content::empty, unit_attributes, {}, {}, {}, "A unit of the administration."},
    {"body",
     "body",
     Content::elements,
     body_attributes,
     "duty member regularMeeting",
     {},
     {},
     "A body: council, board, committee, group."},
    {"duty", "duty", Content::mixed, {}, "%inline", {}, {}, "One of the body's or the role's duties."},
    {"member", "member", Content::mixed, member_attributes, "%inline", {}, {},
     "A member of the body: a role, an organisation, or who it is in words."},
    {"regularMeeting", "regularMeeting", Content::mixed, regular_meeting_attributes, "%inline", {}, {},
     "A meeting that comes every year, with its topic."},
    {"role", "role", Content::elements, role_attributes, "duty", {}, {}, "A role, which stands for whoever holds it."},
    {"matter", "matter", Content::empty, matter_attributes, {}, {}, {},
     "Who decides in a matter, who is consulted and who is informed."},
    {"exclusion", "exclusion", Content::mixed, exclusion_attributes, "%inline", {}, {},
     "Who takes no part in something because of an interest in it, and why."},
    {"person", "person", Content::empty, person_attributes, {}, {}, {}, "A person whose name must print."},
};

}  // namespace table

bool read(ViewReader& reader, xml::Node node, std::string_view name) {
  if (name == "organisation") {
    Organisation& organisation = reader.add(reader.views().organisations, node);
    organisation.name = node.get("name");
    organisation.kind = value_of(organisation_kinds, node.get("kind"), OrganisationKind::municipality);
    if (node.has("country")) organisation.country = value_of(countries, node.get("country"), Country::sweden);
  } else if (name == "unit") {
    reader.add(reader.views().units, node).name = node.get("name");
  } else if (name == "body") {
    Body& body = reader.add(reader.views().bodies, node);
    body.name = node.get("name");
    body.type = value_of(body_types, node.get("type"), BodyType::board);
    body.deciding = boolean_in(node, "deciding").value_or(false);
    body.members = integer_in(node, "members");
    body.notice_days = integer_in(node, "noticeDays");
    body.announce_days = integer_in(node, "announceDays");
    for (xml::Node each = node.first_child("regularMeeting"); each; each = each.next("regularMeeting"))
      body.regular_meetings.push_back({each, value_of(seasons, each.get("season"), Season::spring)});
  } else if (name == "role") {
    Role& role = reader.add(reader.views().roles, node);
    role.title = node.get("title");
    role.party = node.get("party");
    role.share = number_in(node, "share");
  } else if (name == "person") {
    reader.add(reader.views().persons, node).display_name = node.get("displayName");
  } else if (name == "matter") {
    reader.add(reader.views().matters, node).title = node.get("title");
  } else if (name == "exclusion") {
    reader.add(reader.views().exclusions, node);
  } else {
    return false;
  }
  return true;
}

void link(ViewReader& reader) {
  for (Organisation& organisation : reader.views().organisations)
    organisation.parent = reader.to<Organisation>(organisation.node, "parent");
  for (Unit& unit : reader.views().units) {
    unit.parent = reader.to<Unit>(unit.node, "parent");
    unit.organisation = reader.to<Organisation>(unit.node, "parent");
  }
  for (Unit& unit : reader.views().units) {
    const Unit* above = unit.parent;
    for (std::size_t steps = 0; above != nullptr && unit.organisation == nullptr && steps < reader.views().units.size();
         ++steps) {
      unit.organisation = above->organisation;
      above = above->parent;
    }
  }
  for (Body& body : reader.views().bodies) {
    body.parent = reader.to<Body>(body.node, "parent");
    body.organisation = reader.to<Organisation>(body.node, "organisation");
  }
  for (Role& role : reader.views().roles) {
    role.unit = reader.to<Unit>(role.node, "unit");
    role.body = reader.to<Body>(role.node, "body");
  }
  for (Person& person : reader.views().persons) person.role = reader.to<Role>(person.node, "role");
}

}  // namespace

extern const Subject body_subject;
constinit const Subject body_subject{"organisation unit body role person matter exclusion", table::types, read, link};

}  // namespace planverk::plan
