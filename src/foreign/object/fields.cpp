#include "foreign/fields.h"

#include <set>
#include <utility>

namespace planverk::foreign {

namespace {

constexpr std::size_t most_fields = 100'000;

}  // namespace

std::vector<FormField> form_fields(const Object& root) {
  std::vector<FormField> out;
  std::set<ObjectId> met;
  std::vector<FormField> open;
  const auto enter = [&](const Object& kids, const FormField& above) {
    for (std::size_t index = kids.size(); index > 0; --index)
      open.push_back({kids.at(index - 1), above.name, above.type});
  };
  enter(root.get("/AcroForm").get("/Fields"), {});
  while (!open.empty() && met.size() < most_fields) {
    FormField field = std::move(open.back());
    open.pop_back();
    if (!field.object.is_dictionary() || !field.object.id() || !met.insert(field.object.id()).second) continue;
    const std::string own = field.object.get("/T").text();
    if (!own.empty()) field.name += (field.name.empty() ? "" : ".") + own;
    if (const Object type = field.object.get("/FT"); !type.is_null()) field.type = type.name();
    enter(field.object.get("/Kids"), field);
    out.push_back(std::move(field));
  }
  return out;
}

}  // namespace planverk::foreign
