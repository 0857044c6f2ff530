#include "file/signed_file.h"

#include <algorithm>
#include <utility>

#include "file/byte_range.h"
#include "foreign/fields.h"

namespace planverk::signature {

namespace {

SignatureEntry entry_of(const foreign::Objects& file, const foreign::FormField& field, foreign::Object value) {
  SignatureEntry out;
  out.field = field.name;
  out.object = value.id() ? value.id() : field.object.id();
  const std::string filter = value.get("/SubFilter").name();
  out.sub_filter = filter.empty() ? filter : filter.substr(1);
  out.contents = value.get("/Contents").bytes();
  out.time_stamp = value.get("/Type").is_name("/DocTimeStamp") || out.sub_filter == "ETSI.RFC3161";
  out.time = pdf_moment(value.get("/M").text());
  out.value = std::move(value);
  out.coverage = judge_byte_range(file.bytes(), out, out.reasons);
  return out;
}

}  // namespace

std::vector<SignatureEntry> signature_entries(const foreign::Objects& file) {
  std::vector<SignatureEntry> out;
  for (const foreign::FormField& field : foreign::form_fields(file.root())) {
    foreign::Object value = field.object.get("/V");
    if (field.type == "/Sig" && !value.is_null()) out.push_back(entry_of(file, field, std::move(value)));
  }
  std::ranges::stable_sort(out, {}, [](const SignatureEntry& each) { return each.coverage.end; });
  return out;
}

}  // namespace planverk::signature
