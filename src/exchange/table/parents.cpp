#include "table/parents.h"

#include <algorithm>

namespace planverk::exchange {

namespace {

constexpr std::size_t most_listed = 12;

/// What the row tells of its parent, filled cells only.
std::vector<const FieldValue*> told_of_parent(const Part& row) {
  std::vector<const FieldValue*> out;
  for (const FieldValue& each : row.values) {
    if (each.field->of_parent && !each.told.value.empty()) out.push_back(&each);
  }
  return out;
}

bool agrees(xml::Node node, const std::vector<const FieldValue*>& told) {
  return std::ranges::all_of(told, [&](const FieldValue* each) {
    return same_value(each->field->type, node.get(each->field->attribute), each->told.value);
  });
}

}  // namespace

std::string Parents::fixed() const {
  const ReadOptions& options = desk_.around.options;
  const std::string& below = layout_.of->below;
  const std::string& said = below == "budget" ? options.budget : below == "meeting" ? options.meeting : options.dataset;
  if (!said.empty()) return said;
  const Setting* setting = layout_.setting_of(below);
  return setting == nullptr || setting->value == to_be_asked ? std::string() : setting->value;
}

std::optional<Parent> Parents::by_id(const std::string& id) {
  Parent parent;
  parent.named.name = layout_.of->below;
  parent.named.key = {"id"};
  parent.named.attributes = {{"id", {id, {}, {}}}};
  const auto& known = desk_.matcher.find(desk_.around.plan.tree().root(), layout_.of->parent_type, parent.named);
  if (!known.empty()) parent.node = known.front();
  return parent;
}

std::optional<Parent> Parents::of(const Part& row) {
  const xml::Node root = desk_.around.plan.tree().root();
  const Register& of = *layout_.of;
  if (of.below.empty()) return Parent{{}, root};
  if (const std::string id = fixed(); !id.empty()) {
    if (auto parent = by_id(id); parent->node) return parent;
    if (of.grid) return made_dataset();
    desk_.found.add("import-reference", {})
        .variant("parent")
        .with("value", id)
        .with("element", of.below)
        .mend("known", {{"known", [&] {
                           std::string list;
                           for (const std::string& each : desk_.names.list(of.below, most_listed)) list += (list.empty() ? "" : ", ") + each;
                           return list;
                         }()}});
    return ask();
  }
  const auto told = told_of_parent(row);
  std::vector<xml::Node> fitting;
  for (const xml::Node node : Matcher::candidates(root, of.below)) {
    if (agrees(node, told)) fitting.push_back(node);
  }
  if (fitting.size() == 1) return by_id(std::string(fitting.front().get("id")));
  if (fitting.empty() && !told.empty()) return made(row);
  if (of.grid) return made_dataset();
  return ask();
}

/// A new one, of what the row tells of it.
std::optional<Parent> Parents::made(const Part& row) {
  Parent parent;
  parent.named.name = layout_.of->below;
  std::string id = layout_.of->below;
  for (const FieldValue* each : told_of_parent(row)) {
    parent.named.key.push_back(each->field->attribute);
    parent.named.attributes.emplace_back(each->field->attribute, each->told);
    parent.named.span = each->told.span;
    parent.named.place = each->told.place;
    id += "-" + each->told.value;
  }
  for (const plan::AttributeType& attribute : layout_.of->parent_type->attributes) {
    const bool known = std::ranges::find(parent.named.key, attribute.name) != parent.named.key.end();
    if (!attribute.required || known || attribute.name == "id") continue;
    const Setting* setting = layout_.setting_of(attribute.name);
    if (setting != nullptr && setting->value != to_be_asked) {
      parent.named.attributes.emplace_back(attribute.name, Told{setting->value, {}, {}});
      continue;
    }
    asks_ = true;
    if (setting == nullptr) layout_.settings.push_back({std::string(attribute.name), std::string(to_be_asked), {}});
  }
  parent.named.suggested_id = id_of(id, desk_.around.pack);
  return parent;
}

/// A dataset is made where none is named: its name is the sheet's.
std::optional<Parent> Parents::made_dataset() {
  const std::string said = fixed();
  const std::string id = said.empty() ? desk_.ids.give(layout_.of->name) : said;
  Parent parent = *by_id(id);
  const std::string& sheet = layout_.sheet->name;
  const std::string label = sheet.empty() ? called(*layout_.of, desk_.around.pack.language) : sheet;
  parent.named.attributes.emplace_back("label", Told{label, {}, {}});
  if (const Column* key = layout_.column_of("key")) parent.named.attributes.emplace_back("keyLabel", Told{key->heading, {}, {}});
  parent.named.label = label;
  return parent;
}

std::optional<Parent> Parents::ask() {
  asks_ = true;
  const std::string& below = layout_.of->below;
  if (layout_.setting_of(below) == nullptr) {
    layout_.settings.push_back({below, std::string(to_be_asked), desk_.names.list(below, most_listed)});
  }
  return std::nullopt;
}

}  // namespace planverk::exchange
