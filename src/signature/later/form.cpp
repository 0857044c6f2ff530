#include "later/form.h"

#include <cmath>

namespace planverk::signature {

using foreign::FormField;
using foreign::Object;
using foreign::ObjectId;

namespace {

constexpr double large_mark = 0.25;  ///< of its page: marks are a tenth at most

bool is_stamp(const Object& value) {
  return value.get("/Type").is_name("/DocTimeStamp") || value.get("/SubFilter").is_name("/ETSI.RFC3161");
}

double area_of(const Object& box) {
  if (box.size() != 4) return 0;
  double side[4];
  for (std::size_t index = 0; index < 4; ++index) side[index] = box.at(index).number().value_or(0);
  return std::abs(side[2] - side[0]) * std::abs(side[3] - side[1]);
}

bool shows(const Object& widget) {
  constexpr std::int64_t hidden = 2, no_view = 32;
  return area_of(widget.get("/Rect")) > 0 && (widget.get("/F").integer().value_or(0) & (hidden | no_view)) == 0;
}

/// `before` with only these bits set besides.
bool adds_bits(const Object& before, const Object& after, std::int64_t allowed) {
  const std::int64_t old = before.integer().value_or(0);
  const std::int64_t now = after.integer().value_or(0);
  return (old & ~now) == 0 && (now & ~old & ~allowed) == 0;
}

}  // namespace

FormComparison::FormComparison(Comparison& comparison, const Permission& permission)
    : comparison_(comparison), permission_(permission), changes_(comparison.changes()) {
  for (FormField& field : foreign::form_fields(comparison.before().root())) {
    const ObjectId id = field.object.id();
    comparison_.judged_as_form(id);
    order_.push_back(id);
    before_.emplace(id, std::move(field));
  }
  for (FormField& field : foreign::form_fields(comparison.after().root())) {
    const ObjectId id = field.object.id();
    comparison_.judged_as_form(id);
    new_order_.push_back(id);
    after_.emplace(id, std::move(field));
  }
}

void FormComparison::compare_fields() {
  for (const ObjectId& id : order_) {
    const FormField& before = before_.at(id);
    const auto after = after_.find(id);
    if (after != after_.end()) {
      compare_field(before, after->second);
    } else {
      changes_.wrong(before.type == "/Sig" ? "later-signature" : "later-form", before.name);
    }
  }
  for (const ObjectId& id : new_order_) {
    if (!before_.contains(id)) judge_added(after_.at(id));
  }
}

bool FormComparison::is_new(ObjectId id) const {
  return comparison_.before().object(id).is_null();
}

bool FormComparison::new_value(const FormField& before, const FormField& after) {
  const ObjectId id = before.object.id();
  const bool own = !comparison_.equal(before.object.get("/V"), after.object.get("/V")) ||
                   !comparison_.equal(before.object.get("/RV"), after.object.get("/RV"));
  if (own || filled_.contains(after.object.get("/Parent").id())) filled_.insert(id);
  return own;
}

void FormComparison::compare_field(const FormField& before, const FormField& after) {
  const bool own = new_value(before, after);
  const bool is_signature = before.type == "/Sig";
  const bool was_signed = is_signature && before.object.get("/V").is_dictionary();
  const bool stream =
      before.object.kind() != foreign::Kind::dictionary || after.object.kind() != foreign::Kind::dictionary;
  if (stream || before.name != after.name || before.type != after.type)
    return changes_.wrong("later-form", before.name);
  if (own && is_signature) compare_signature_value(before, after.object.get("/V"));
  if (own && !is_signature) judge_filled(before.name);
  const bool may_look_else = filled_.contains(before.object.id()) && !was_signed;
  for (const std::string& key : all_keys(before.object, after.object)) compare_entry(before, after, key, may_look_else);
  // A field as large as the text could be laid over it beforehand, to be filled in with another one.
  if (may_look_else && shows(after.object) && share_of_page(after.object) > large_mark)
    changes_.note({"look-field", before.name, false});
}

void FormComparison::compare_entry(const FormField& before, const FormField& after, const std::string& key,
                                   bool changes) {
  // Kids are fields of their own; /V and /RV have been judged; /M is when it was changed.
  static const std::set<std::string> judged = {"/V", "/RV", "/Kids", "/M"};
  static const std::set<std::string> looks = {"/AP", "/AS", "/I"};
  constexpr std::int64_t read_only = 1, print = 4, locked = 128, locked_contents = 512;
  if (judged.contains(key)) return;
  const Object old = before.object.get(key);
  const Object now = after.object.get(key);
  if (looks.contains(key)) {
    if (!changes) comparison_.same(old, now, "later-appearance", before.name);
  } else if (key == "/Contents") {
    if (!changes) comparison_.same(old, now, "later-field", before.name);  // what is read aloud of it
  } else if (key == "/F") {
    if (!adds_bits(old, now, locked | locked_contents | (changes ? print : 0)))
      changes_.wrong("later-field", before.name);
  } else if (key == "/Ff") {
    if (!adds_bits(old, now, read_only)) changes_.wrong("later-field", before.name);
  } else {
    comparison_.same(old, now, "later-field", before.name);
  }
}

void FormComparison::compare_signature_value(const FormField& before, const Object& now) {
  const Object old = before.object.get("/V");
  if (!old.is_null() || !now.is_dictionary()) return changes_.wrong("later-signature", before.name);
  if (permission_.locked(before.name)) return changes_.wrong("later-field", before.name);
  judge_signed(now, before.name);
}

void FormComparison::judge_filled(const std::string& name) {
  if (permission_.level == 1 || permission_.locked(name)) return changes_.wrong("later-field", name);
  changes_.filled = true;
  changes_.note({"later-filled", name, false});
}

void FormComparison::judge_signed(const Object& value, const std::string& name) {
  // A signature that was there before would speak for another field too.
  if (value.id() && !is_new(value.id())) return changes_.wrong("later-signature", name);
  if (is_stamp(value)) {
    changes_.evidence = true;
  } else if (permission_.level == 1) {
    changes_.wrong("later-not-permitted", name);
  } else {
    changes_.signatures = true;
  }
}

/// A visible field draws over the page what its maker likes: after a certification that is forbidden (what attacks on
/// certified documents do), else a mark of usual size is let pass.
void FormComparison::judge_added(const FormField& field) {
  if (!is_new(field.object.id())) return changes_.wrong("later-form", field.name);
  added_.insert(field.object.id());
  const bool widget = field.object.get("/Subtype").is_name("/Widget");
  if (!widget && field.type.empty()) return;  // a group
  if (field.type != "/Sig") return changes_.wrong("later-form", field.name);
  const Object value = field.object.get("/V");
  if (value.is_dictionary()) judge_signed(value, field.name);
  const bool stamp = value.is_dictionary() && is_stamp(value);
  if (!value.is_dictionary()) {
    if (permission_.level == 1) return changes_.wrong("later-signature-field", field.name);
    changes_.signatures = true;
  }
  if (!widget || !shows(field.object)) return;
  if (permission_.level != 0 || stamp) {
    changes_.wrong("later-signature-field", field.name);
  } else if (share_of_page(field.object) > large_mark) {
    changes_.note({"look-mark", field.name, false});
  }
}

double FormComparison::share_of_page(const Object& widget) const {
  Object page = widget.get("/P");
  Object box;
  for (int step = 0; step < 50 && box.size() != 4 && page.is_dictionary(); ++step) {
    box = page.get("/MediaBox");
    page = page.get("/Parent");
  }
  constexpr double a4 = 595.0 * 842.0;
  const double whole = area_of(box) > 0 ? area_of(box) : a4;
  return area_of(widget.get("/Rect")) / whole;
}

void FormComparison::compare_form() {
  const Object before = comparison_.before().root().get("/AcroForm");
  const Object after = comparison_.after().root().get("/AcroForm");
  if (before.is_dictionary() && !after.is_dictionary()) return changes_.wrong("later-form");
  comparison_.judged_elsewhere(before.id());
  for (const std::string& key : all_keys(before, after)) {
    if (key == "/Fields" || key == "/SigFlags") continue;
    const Object old = before.get(key);
    const Object now = after.get(key);
    if (key == "/NeedAppearances") {
      // Readers would draw all fields anew, from values that may say something else than what was seen.
      if (now.boolean().value_or(false) && !old.boolean().value_or(false))
        changes_.wrong("later-form", "NeedAppearances");
    } else if (key == "/DR") {
      for (const std::string& category : old.keys()) {
        for (const std::string& name : old.get(category).keys())
          comparison_.same(old.get(category).get(name), now.get(category).get(name), "later-form", "DR");
      }
    } else if (before.is_dictionary() || key == "/XFA") {
      comparison_.same(old, now, "later-form", key.substr(1));
    }
  }
}

}  // namespace planverk::signature
