/// The file's form: fields that are to be signed (ISO 32000-1, 12.7), with what each of them has in common.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/length.h"
#include "haru/document.h"

namespace planverk::pdf {

class Form {
 public:
  /// `name`, or `name-2` where another field of the file has it. A full stop parts names of fields that are within
  /// others (12.7.3.2), so it becomes a hyphen.
  [[nodiscard]] std::string unique(std::string_view name);
  /// Nothing, of that size: what a field that nobody has signed shows. PDF/A wants each widget to have an appearance.
  haru::ObjectId empty_appearance(haru::Document& out, Length width, Length height);
  void add(haru::ObjectId field) { fields_.push_back(field); }
  /// For the catalog; empty where nothing is to be signed. The form is an object of its own, so that who signs changes
  /// no other.
  [[nodiscard]] std::string catalog_entry(haru::Document& out) const;

 private:
  std::vector<haru::ObjectId> fields_;
  std::set<std::string, std::less<>> names_;
  std::map<std::pair<Length, Length>, haru::ObjectId> appearances_;
};

}  // namespace planverk::pdf
