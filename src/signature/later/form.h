/// Changes of the form (ISO 32000-1, 12.7) and of annotations (12.5), and what the signature allows of them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "foreign/fields.h"
#include "later/comparison.h"
#include "later/later.h"

namespace planverk::signature {

class FormComparison {
 public:
  /// Tells `comparison` which objects it judges.
  FormComparison(Comparison& comparison, const Permission& permission);

  void compare_fields();
  void compare_form();
  /// Those of a page, counted from 1.
  void compare_annotations(const foreign::Object& before, const foreign::Object& after, std::size_t page);
  /// Fields and annotations that were not there.
  [[nodiscard]] const std::set<foreign::ObjectId>& added() const { return added_; }

 private:
  using Fields = std::map<foreign::ObjectId, foreign::FormField>;
  void compare_field(const foreign::FormField& before, const foreign::FormField& after);
  void compare_entry(const foreign::FormField& before, const foreign::FormField& after, const std::string& key,
                     bool changes);
  void compare_signature_value(const foreign::FormField& before, const foreign::Object& now);
  /// The signed edition has no object of that number: none that it has becomes a field or an annotation later.
  [[nodiscard]] bool is_new(foreign::ObjectId id) const;
  /// The value of a field differs, or that of one above it.
  [[nodiscard]] bool new_value(const foreign::FormField& before, const foreign::FormField& after);
  void judge_filled(const std::string& name);
  void judge_signed(const foreign::Object& value, const std::string& name);
  void judge_added(const foreign::FormField& field);
  void compare_annotation(const foreign::Object& before, const foreign::Object& after, const std::string& page);
  void judge_added_annotation(const foreign::Object& annotation, const std::string& page);
  [[nodiscard]] double share_of_page(const foreign::Object& widget) const;

  Comparison& comparison_;
  const Permission& permission_;
  Changes& changes_;
  Fields before_, after_;
  std::vector<foreign::ObjectId> order_, new_order_;
  std::set<foreign::ObjectId> filled_, added_;
};

}  // namespace planverk::signature
