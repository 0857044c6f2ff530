#include "table/assemble.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "base/word_list.h"
#include "table/data_rows.h"
#include "table/grid.h"
#include "table/make_arrival.h"
#include "table/parents.h"

namespace planverk::exchange {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"import-row", "", Stage::exchange, RuleClass::format, Severity::error,
     "A row tells which entry it is, what a new entry must have, and nothing that another row of the same entry denies.",
     "exchange: import-row"},
};

namespace {

class Assembler {
 public:
  Assembler(Layout& layout, const Desk& desk) : layout_(layout), desk_(desk), values_(layout, desk), parents_(layout, desk) {}

  Assembled run() {
    for (const office::Row* row : data_rows(layout_, desk_.registers, out_.left_out)) take(*row);
    out_.whole.push_back(layout_.of->element);
    for (const std::string& each : layout_.of->also) {
      if (tells(each)) out_.whole.push_back(desk_.registers.find(each)->element);
    }
    std::vector<Arrival> arrivals = values_.take_new_roles();
    for (Arrival& each : out_.arrivals) arrivals.push_back(std::move(each));
    out_.arrivals = std::move(arrivals);
    out_.asks = asks_ || values_.asks() || parents_.asks();
    return std::move(out_);
  }

 private:
  /// Whether the table has columns of that register beside its own.
  [[nodiscard]] bool tells(const std::string& register_name) const {
    const Register* beside = desk_.registers.find(register_name);
    return beside != nullptr && std::ranges::any_of(layout_.columns, [&](const Column& column) {
      const Register* owner = nullptr;
      return desk_.registers.field(*layout_.of, column.to, &owner) != nullptr && owner == beside;
    });
  }

  void take(const office::Row& row) {
    std::vector<Part> parts = values_.read(row);
    const Part& own = parts.front();
    if (std::ranges::all_of(parts, &Part::empty)) return;
    auto parent = parents_.of(own);
    if (!parent) return;
    Arrival made = make_arrival(own);
    made.key = key_of(own);
    place(made, row);
    if (made.key.empty()) {
      tell_no_key(made);
      return;
    }
    const xml::Node known = find(*parent, *layout_.of, made);
    std::string id = known ? std::string(known.get("id")) : std::string();
    const Arrival* before = earlier(*parent, made);
    if (before == nullptr && !known) {
      give_identity(made, *layout_.of, *parent);
      complete(made, own, "");
    }
    if (id.empty()) {
      const Told* told_id = told(before != nullptr ? *before : made, "id");
      id = told_id == nullptr ? std::string() : told_id->value;
    }
    // What the entry refers to comes before it, what refers to it behind.
    const auto beside = [&](bool behind) {
      for (const Part& part : parts) {
        const bool refers = link_to(*part.of, layout_.of->element) != nullptr;
        if (part.of != layout_.of && !part.empty() && refers == behind) take_beside(part, made, id, row);
      }
    };
    beside(false);
    Arrival kept = made;
    keep(*parent, std::move(kept));
    beside(true);
  }

  /// An action in the row of its risk, a case in the row of its item.
  void take_beside(const Part& part, Arrival& own, const std::string& own_id, const office::Row& row) {
    Arrival made = make_arrival(part);
    place(made, row);
    if (const Field* link = link_to(*part.of, layout_.of->element); link != nullptr && !own_id.empty()) {
      made.attributes.emplace_back(link->attribute, Told{own_id, made.place, made.span});
    }
    // What both are called alike: an item's title is its case's where no column tells another.
    if (const Field* title = part.of->find("title"); title != nullptr && told(made, key_name(*title)) == nullptr) {
      const Told* same = told(own, key_name(*title));
      if (same != nullptr && !title->attribute.empty()) made.attributes.emplace_back(title->attribute, *same);
      made.label = label_in(made);
    }
    made.key = key_with(part, made);
    if (made.key.empty()) {
      ++out_.left_out.nameless;
      return;
    }
    const Parent root{{}, desk_.around.plan.tree().root()};
    const xml::Node known = find(root, *part.of, made);
    const Arrival* before = earlier(root, made);
    if (before == nullptr && !known) {
      give_identity(made, *part.of, root);
      complete(made, part, part.of->element + ".");
    }
    const Told* told_id = told(before != nullptr ? *before : made, "id");
    const std::string id = known ? std::string(known.get("id")) : told_id == nullptr ? std::string() : told_id->value;
    const std::string& element = part.of->element;
    if (plan::find_attribute(*layout_.of->type, element) != nullptr && !id.empty() && told(own, element) == nullptr) {
      own.attributes.emplace_back(element, Told{id, made.place, made.span});
    }
    keep(root, std::move(made));
  }

  static const Field* link_to(const Register& of, std::string_view element) {
    for (const Field& field : of.fields) {
      const bool refers = field.type != nullptr && (field.type->type == plan::ValueType::reference || field.type->type == plan::ValueType::references);
      if (refers && WordList(field.type->allowed).contains(element)) return &field;
    }
    return nullptr;
  }

  /// As key_of, with what the row tells by standing where it does.
  static std::vector<std::string> key_with(const Part& part, const Arrival& made) {
    for (const std::vector<std::string>& set : part.of->keys) {
      std::vector<std::string> names;
      for (const std::string& field : set) {
        const Field* is = part.of->find(field);
        if (is != nullptr && told(made, key_name(*is)) != nullptr) names.push_back(key_name(*is));
      }
      if (names.size() == set.size()) return names;
    }
    return {};
  }

  void place(Arrival& made, const office::Row& row) const {
    for (const auto& [name, value] : made.attributes) {
      if (made.place.empty()) made.place = value.place, made.span = value.span;
    }
    for (const Arrival& child : made.children) {
      if (made.place.empty()) made.place = child.place, made.span = child.span;
    }
    if (made.place.empty() && !layout_.columns.empty()) {
      made.place = values_.place(row, layout_.columns.front().index);
      made.span = cell_at(row, layout_.columns.front().index).span;
    }
    made.label = label_in(made);
  }

  static std::string label_in(const Arrival& made) {
    for (const std::string_view name : {"title()", "title", "name", "label"}) {
      if (const Told* value = told(made, name)) return value->value;
    }
    return made.attributes.empty() ? std::string() : made.attributes.front().second.value;
  }

  xml::Node find(const Parent& parent, const Register& of, const Arrival& made) {
    if (!parent.node) return {};
    const auto& known = desk_.matcher.find(parent.node, of.type, made);
    return known.empty() ? xml::Node() : known.front();
  }

  static std::string identity(const Parent& parent, const Arrival& made) {
    std::string out = made.name;
    for (const auto& [name, value] : parent.named.attributes) out += '\x1f' + value.value;
    for (const std::string& name : made.key) {
      const Told* value = told(made, name);
      out += '\x1f' + name + '=' + (value == nullptr ? std::string() : value->value);
    }
    return out;
  }

  /// Where earlier rows told of the same entry.
  Arrival* earlier(const Parent& parent, const Arrival& made) {
    const auto known = places_.find(identity(parent, made));
    if (known == places_.end()) return nullptr;
    Arrival& above = out_.arrivals[known->second.first];
    return known->second.second ? &above.children[*known->second.second] : &above;
  }

  void keep(const Parent& parent, Arrival&& made) {
    if (Arrival* before = earlier(parent, made)) {
      std::vector<Told> contradicting;
      merge(*before, std::move(made), contradicting);
      for (const Told& each : contradicting) {
        desk_.found.add("import-row", each.span).variant("denies").with("cell", each.place).with("value", each.value).with("label", before->label).mend("denies");
      }
      return;
    }
    const std::string own = identity(parent, made);
    if (parent.named.name.empty()) {
      places_.emplace(own, std::pair(out_.arrivals.size(), std::optional<std::size_t>()));
      out_.arrivals.push_back(std::move(made));
      return;
    }
    std::string above = parent.named.name;
    for (const auto& [name, value] : parent.named.attributes) above += '\x1f' + value.value;
    const auto [at, fresh] = holders_.try_emplace(above, out_.arrivals.size());
    if (fresh) out_.arrivals.push_back(parent.named);
    Arrival& holder = out_.arrivals[at->second];
    places_.emplace(own, std::pair(at->second, std::optional(holder.children.size())));
    holder.children.push_back(std::move(made));
  }

  /// A new entry's number and id.
  void give_identity(Arrival& made, const Register& of, const Parent& parent) {
    for (const Field& field : of.fields) {
      if (field.next && told(made, field.attribute) == nullptr) {
        made.attributes.emplace_back(field.attribute, Told{next_number(of, field, parent), made.place, made.span});
      }
    }
    const plan::AttributeType* type = plan::find_attribute(*of.type, "id");
    const Field* field = of.find("id");
    const std::string prefix = field == nullptr ? std::string() : field->prefix;
    const auto known = std::ranges::find(made.attributes, "id", [](const auto& each) { return std::string_view(each.first); });
    if (known != made.attributes.end()) {
      if (!plan::has_form(*type, known->second.value)) known->second.value = in_form(known->second.value, prefix);
    } else if (type != nullptr && type->required) {
      const Told* number = told(made, "no");
      std::string wanted = number != nullptr ? prefix + number->value : prefix.empty() ? id_of(made.label, desk_.around.pack) : prefix + "1";
      if (wanted.empty()) wanted = of.element;
      made.attributes.emplace_back("id", Told{number == nullptr && !prefix.empty() ? counted(prefix) : desk_.ids.give(wanted), made.place, made.span});
    }
    const Told* id = told(made, "id");
    if (id == nullptr) return;
    desk_.ids.take(id->value);
    desk_.names.add(of.element, id->value, made.label);
    if (const Told* number = told(made, "no")) desk_.names.add(of.element, id->value, number->value);
  }

  /// `a8`, the first that is free.
  std::string counted(const std::string& prefix) {
    for (std::size_t number = 1;; ++number) {
      const std::string id = prefix + std::to_string(number);
      if (desk_.ids.taken(id)) continue;
      return desk_.ids.give(id);
    }
  }

  [[nodiscard]] std::string in_form(const std::string& written, const std::string& prefix) const {
    const std::string id = id_of(written, desk_.around.pack);
    const bool bare = !written.empty() && written.find_first_not_of("0123456789") == std::string::npos;
    return bare && !prefix.empty() ? prefix + written : id;
  }

  std::string next_number(const Register& of, const Field& field, const Parent& parent) {
    auto [last, fresh] = last_numbers_.try_emplace(of.name + "\x1f" + std::string(parent.node.get("id")), 0);
    if (fresh) {
      for (const xml::Node node : Matcher::candidates(parent.node, of.element)) {
        const std::string_view value = node.get(field.attribute);
        std::size_t number = 0;
        std::from_chars(value.data(), value.data() + value.size(), number);
        last->second = std::max(last->second, number);
      }
    }
    return std::to_string(++last->second);
  }

  /// What a new entry must have and the row does not tell: from the map, else it is asked for or missed at the row.
  void complete(Arrival& made, const Part& part, const std::string& prefix) {
    for (const Field& field : part.of->fields) {
      const std::string name = prefix + field.name;
      const bool told_by_row = told(made, key_name(field)) != nullptr || (field.spread && !field.child.empty());
      if (field.of_parent || told_by_row || field.next) continue;
      const Setting* setting = layout_.setting_of(name);
      if (setting != nullptr && setting->value != to_be_asked) {
        add_setting(made, field, setting->value);
      } else if (field.needed && layout_.column_of(name) != nullptr) {
        tell_needed(made, part.find(field.name), layout_.column_of(name)->heading);
      } else if (field.needed) {
        asks_ = true;
        if (setting == nullptr) layout_.settings.push_back({name, std::string(to_be_asked), choices(field)});
      }
    }
  }

  /// What a cell says and nobody understands is told already.
  void tell_needed(const Arrival& made, const FieldValue* cell, const std::string& heading) {
    if (cell != nullptr && cell->filled) return;
    desk_.found.add("import-row", cell == nullptr ? made.span : cell->told.span)
        .variant("needs")
        .with("cell", cell == nullptr ? made.place : cell->told.place)
        .with("label", made.label)
        .with("heading", heading)
        .mend("needs");
  }

  static void add_setting(Arrival& made, const Field& field, const std::string& value) {
    if (field.child.empty()) {
      made.attributes.emplace_back(field.attribute, Told{value, made.place, made.span});
      return;
    }
    Arrival child;
    child.name = field.child;
    child.text = Told{value, made.place, made.span};
    if (!field.prose) made.children.push_back(std::move(child));
  }

  [[nodiscard]] std::vector<std::string> choices(const Field& field) const {
    constexpr std::size_t most = 12;
    if (field.type == nullptr) return {};
    if (field.type->type == plan::ValueType::process_code) return desk_.names.list("process", most);
    if (field.type->type == plan::ValueType::reference || field.type->type == plan::ValueType::references) {
      return desk_.names.list(field.type->allowed, most);
    }
    std::vector<std::string> words;
    for (const std::string_view each : WordList(field.type->allowed)) words.emplace_back(each);
    return words;
  }

  void tell_no_key(const Arrival& made) {
    std::string fields;
    for (const std::vector<std::string>& set : layout_.of->keys) {
      std::string names;
      for (const std::string& name : set) {
        const Field* field = layout_.of->find(name);
        if (field != nullptr) names += (names.empty() ? "" : " + ") + called(*field, desk_.around.pack.language);
      }
      fields += (fields.empty() ? "" : ", ") + names;
    }
    desk_.found.add("import-row", made.span).variant("key").with("cell", made.place).mend("key", {{"fields", fields}});
  }

  Layout& layout_;
  const Desk& desk_;
  RowValues values_;
  Parents parents_;
  bool asks_ = false;
  std::map<std::string, std::pair<std::size_t, std::optional<std::size_t>>, std::less<>> places_;  ///< by identity
  std::map<std::string, std::size_t, std::less<>> holders_;
  std::map<std::string, std::size_t, std::less<>> last_numbers_;
  Assembled out_;
};

}  // namespace

Assembled assemble(Layout& layout, const Desk& desk) {
  return layout.of->grid ? assemble_grid(layout, desk) : Assembler(layout, desk).run();
}

}  // namespace planverk::exchange
