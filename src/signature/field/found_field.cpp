#include "field/found_field.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace planverk::signature {

using foreign::Object;
using foreign::ObjectId;

namespace {

constexpr std::size_t most_fields = 100'000;

struct Open {
  Object object;
  std::string name;  ///< of those above it
  bool is_signature = false;
};

bool is_widget(const Object& object) {
  return object.get("/Subtype").is_name("/Widget") || object.has("/Rect");
}

/// Its own, else that of its first kid that is no field itself.
Object widget_of(const Object& field) {
  if (is_widget(field)) return field;
  const Object kids = field.get("/Kids");
  for (std::size_t i = 0; i < kids.size(); ++i) {
    Object kid = kids.at(i);
    if (kid.id() && !kid.has("/T") && is_widget(kid)) return kid;
  }
  return {};
}

bool has_fields_below(const Object& field) {
  const Object kids = field.get("/Kids");
  for (std::size_t i = 0; i < kids.size(); ++i) {
    if (kids.at(i).has("/T")) return true;
  }
  return false;
}

/// Width or height of a rectangle: the distance of two of its edges.
double extent(const Object& rectangle, std::size_t first) {
  const auto from = rectangle.at(first).number(), to = rectangle.at(first + 2).number();
  return from && to ? std::abs(*to - *from) : 0;
}

FoundField found(const Object& field, std::string name) {
  FoundField out{{}, field, widget_of(field)};
  out.told.name = std::move(name);
  out.told.tooltip = field.get("/TU").text();
  out.told.is_signed = field.get("/V").is_dictionary();
  if (const Object rectangle = out.widget.get("/Rect"); rectangle.size() == 4) {
    out.told.width = extent(rectangle, 0);
    out.told.height = extent(rectangle, 1);
  }
  return out;
}

/// Whether the fields that a signature locks hold that name, or one that it is in.
bool locks(const Object& parameters, const std::string& name) {
  const Object fields = parameters.get("/Fields");
  bool named = false;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::string each = fields.at(i).text();
    named = named || each == name || name.starts_with(each + ".");
  }
  const Object action = parameters.get("/Action");
  return action.is_name("/All") || (action.is_name("/Include") && named) || (action.is_name("/Exclude") && !named);
}

/// Calls with the parameters of each transform of that method in a signature's references.
template <class Visit>
void each_transform(const Object& signature, const char* method, Visit&& visit) {
  const Object references = signature.get("/Reference");
  for (std::size_t i = 0; i < references.size(); ++i) {
    const Object each = references.at(i);
    if (each.get("/TransformMethod").is_name(method)) visit(each.get("/TransformParams"));
  }
}

}  // namespace

std::vector<FoundField> signature_fields(const foreign::Objects& file) {
  std::vector<FoundField> out;
  std::set<ObjectId> met;
  std::vector<Open> open;
  const auto enter = [&](const Object& kids, const std::string& name, bool is_signature) {
    for (std::size_t index = kids.size(); index > 0; --index) open.push_back({kids.at(index - 1), name, is_signature});
  };
  enter(file.root().get("/AcroForm").get("/Fields"), {}, false);
  while (!open.empty() && met.size() < most_fields) {
    Open at = std::move(open.back());
    open.pop_back();
    if (!at.object.is_dictionary() || !at.object.id() || !met.insert(at.object.id()).second) continue;
    const std::string own = at.object.get("/T").text();
    if (!own.empty()) at.name += (at.name.empty() ? "" : ".") + own;
    if (const Object type = at.object.get("/FT"); !type.is_null()) at.is_signature = type.is_name("/Sig");
    if (has_fields_below(at.object)) {
      enter(at.object.get("/Kids"), at.name, at.is_signature);
    } else if (at.is_signature) {
      out.push_back(found(at.object, at.name));
    }
  }
  return out;
}

int certification_of(const foreign::Objects& file) {
  constexpr std::int64_t unsaid = 2;  // table 254: the default
  int out = 0;
  const Object signature = file.root().get("/Perms").get("/DocMDP");
  each_transform(signature, "/DocMDP", [&](const Object& parameters) {
    out = static_cast<int>(std::clamp<std::int64_t>(parameters.get("/P").integer().value_or(unsaid), 1, 3));
  });
  return out;
}

bool is_locked(const std::vector<FoundField>& fields, const std::string& name) {
  bool locked = false;
  for (const FoundField& each : fields) {
    each_transform(each.field.get("/V"), "/FieldMDP",
                   [&](const Object& parameters) { locked = locked || locks(parameters, name); });
  }
  return locked;
}

}  // namespace planverk::signature
