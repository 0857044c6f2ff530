// Who: organisations, units, bodies, roles, persons.
#include "vocabulary/tables.h"

namespace planverk::plan {

using namespace tables;

namespace {

constexpr AttributeType organisation_attributes[] = {
    named,
    need("name", title_text, "Its name as it prints."),
    need("kind", enumeration, "municipality region state company", "What kind of organisation it is."),
    may("parent", reference, "organisation", "The organisation above it."),
    may("logo", file, "Its logo (PNG or JPEG), beside the plan or under the root."),
};
constexpr AttributeType unit_attributes[] = {
    named,
    need("name", title_text, "Its name as it prints."),
    may("parent", reference, "organisation unit", "What it is part of."),
};
constexpr AttributeType body_attributes[] = {
    named,
    need("name", title_text, "Its name as it prints."),
    need("type", enumeration,
         "council executive committee board workingCommittee controllers referenceGroup forum directorate management",
         "What kind of body it is."),
    need("deciding", boolean, "Whether it may take decisions."),
    may("parent", reference, "body", "The body above it."),
    may("organisation", reference, "organisation", "The organisation it belongs to."),
};
constexpr AttributeType member_attributes[] = {need("role", reference, "role", "The member's role.")};
constexpr AttributeType role_attributes[] = {
    named,
    need("title", title_text, "The role's title as it prints."),
    may("unit", reference, "unit", "The unit it stands in."),
    may("body", reference, "body", "The body it sits in."),
    may("party", text, "The party, for elected roles."),
    may("share", number, "Percentage of full time."),
};
constexpr AttributeType person_attributes[] = {
    named,
    need("role", reference, "role", "The person's role."),
    need("displayName", text, "The name as it prints, where a name must print."),
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
     "duty member",
     {},
     {},
     "A body: council, board, committee, group."},
    {"duty", "duty", Content::mixed, {}, "%inline", {}, {}, "One of the body's duties."},
    {"member", "member", Content::empty, member_attributes, {}, {}, {}, "A member of the body, by role."},
    {"role", "role", Content::empty, role_attributes, {}, {}, {}, "A role, which stands for whoever holds it."},
    {"person", "person", Content::empty, person_attributes, {}, {}, {}, "A person whose name must print."},
};

}  // namespace

std::span<const ElementType> body_types() {
  return types;
}

}  // namespace planverk::plan
