#include "later/later.h"

#include <algorithm>

#include "later/comparison.h"
#include "later/form.h"
#include "later/structure.h"
#include "later/tail.h"

namespace planverk::signature {

using foreign::Object;

namespace {

bool nothing_but_space(std::string_view bytes) {
  return bytes.find_first_not_of(std::string_view(" \n\r\t\f\0", 6)) == std::string_view::npos;
}

class Editions {
 public:
  Editions(const foreign::Objects& before, const foreign::Objects& after, const Permission& permission,
           Changes& changes)
      : comparison_(before, after, changes), form_(comparison_, permission), changes_(changes) {}

  void compare() {
    comparison_.judged_elsewhere(comparison_.before().root().id());
    comparison_.judged_elsewhere(comparison_.after().root().id());
    compare_pages();
    form_.compare_fields();
    form_.compare_form();
    compare_catalogue();
    compare_structure(comparison_, form_.added());
    compare_trailers();
  }

 private:
  void compare_pages() {
    const std::vector<Object> before = comparison_.before().pages();
    const std::vector<Object> after = comparison_.after().pages();
    const bool same = std::ranges::equal(before, after, {}, &Object::id, &Object::id);
    for (const std::vector<Object>* pages : {&before, &after}) {
      for (const Object& page : *pages) judge_elsewhere(page);
    }
    if (!same || before.empty()) return changes_.wrong("later-pages");
    for (std::size_t index = 0; index < before.size(); ++index) compare_page(before[index], after[index], index + 1);
  }

  void judge_elsewhere(const Object& page) {
    comparison_.judged_elsewhere(page.id());
    const Object annotations = page.get("/Annots");
    for (std::size_t index = 0; index < annotations.size(); ++index)
      comparison_.judged_as_form(annotations.at(index).id());
  }

  /// The nodes above are compared on the way down from the catalogue: what a page inherits stands there.
  void compare_page(const Object& before, const Object& after, std::size_t number) {
    comparison_.compare_drawn(true);
    comparison_.same_entries(before, after, {"/Parent", "/Annots", "/Tabs"}, "later-page", std::to_string(number));
    comparison_.compare_drawn(false);
    if (before.get("/Parent").id() != after.get("/Parent").id()) changes_.wrong("later-page", std::to_string(number));
    form_.compare_annotations(before.get("/Annots"), after.get("/Annots"), number);
  }

  void compare_catalogue() {
    const Object before = comparison_.before().root();
    const Object after = comparison_.after().root();
    for (const std::string& key : all_keys(before, after)) {
      const Object old = before.get(key);
      const Object now = after.get(key);
      if (key == "/AcroForm" || key == "/StructTreeRoot" || key == "/Extensions" || key == "/Version") continue;
      if (key == "/DSS") {
        changes_.evidence = changes_.evidence || !comparison_.equal(old, now);
      } else if (key == "/Metadata") {
        if (!comparison_.equal(old, now)) changes_.note({"later-metadata", {}, false});
      } else if (key == "/Pages") {
        comparison_.compare_drawn(true);
        comparison_.same(old, now, "later-pages", {});
        comparison_.compare_drawn(false);
      } else {
        comparison_.same(old, now, "later-catalogue", key.substr(1));
      }
    }
  }

  void compare_trailers() {
    const Object before = comparison_.before().trailer();
    const Object after = comparison_.after().trailer();
    comparison_.same(before.get("/Encrypt"), after.get("/Encrypt"), "later-catalogue", "Encrypt");
    // Programs note when they have written, and who they are; an edition may leave the dictionary out.
    const Object now = after.get("/Info");
    for (const std::string& key : now.keys()) {
      if (key == "/ModDate" || key == "/Producer") continue;
      if (!comparison_.equal(before.get("/Info").get(key), now.get(key))) changes_.note({"later-metadata", {}, false});
    }
  }

  Comparison comparison_;
  FormComparison form_;
  Changes& changes_;
};

Later gravest_of(const Changes& changes) {
  if (changes.any_wrong()) return Later::not_allowed;
  if (changes.annotations) return Later::annotations;
  if (changes.filled) return Later::form_fill;
  if (changes.signatures) return Later::signatures;
  return Later::evidence;
}

}  // namespace

Later later_of(Revisions& revisions, const SignatureEntry& entry, const Permission& permission,
               std::vector<Reason>& reasons) {
  const std::string_view bytes = revisions.bytes();
  if (nothing_but_space(bytes.substr(std::min<std::size_t>(entry.coverage.end, bytes.size())))) return Later::nothing;
  Changes changes;
  judge_tail(bytes, entry.coverage.end, changes);
  const foreign::Objects* before = revisions.edition(entry.coverage.end);
  if (before == nullptr) {
    changes.note({"later-unreadable", {}, false});
  } else {
    Editions(*before, revisions.whole(), permission, changes).compare();
  }
  // Asked last: a table that leads astray is noticed when objects are looked for.
  if (revisions.whole().recovered()) changes.wrong("later-table");
  const bool readable = before != nullptr && before->readable() && revisions.whole().readable();
  const Later out = !readable && !changes.any_wrong() ? Later::unreadable : gravest_of(changes);
  reasons = std::move(changes.reasons);
  return out;
}

}  // namespace planverk::signature
