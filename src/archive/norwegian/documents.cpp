#include "documents.h"

#include "archive/identifier.h"
#include "naming.h"

namespace planverk::archive::norwegian {

namespace {

StoredFile put(Builder& builder, std::string path, const std::string& name, FileView bytes, const DataFile& like) {
  const std::size_t size = bytes.bytes().size();
  std::string sum = builder.add(path, std::move(bytes));
  return {std::move(path), name, format_of(like),       like.format_name, like.media_type,
          std::move(sum),  size, word_of(like.variant), nullptr};
}

DataFile report_file(std::string media_type, std::string format, std::string format_name, FileVariant variant) {
  DataFile out;
  out.media_type = std::move(media_type);
  out.format = std::move(format);
  out.format_name = std::move(format_name);
  out.variant = variant;
  return out;
}

}  // namespace

std::vector<StoredDocument> store(const Material& material, const Case& of, const Registration& registration,
                                  const Place& place, Builder& builder) {
  std::vector<StoredDocument> out, reports;
  for (std::size_t i = 0; i < registration.records.size(); ++i) {
    const Record& record = *registration.records[i];
    StoredDocument document{&record, uuid_of("description " + record_uuid(material, of, record)), record.title, {}};
    for (const DataFile& file : record.files) {
      document.files.push_back(put(builder, place(i + 1, file.name), file.name, file.bytes, file));
      if (!file.signatures) continue;
      document.files.back().signatures = &*file.signatures;
      const std::string text = file.name + std::string(report_ending), json = file.name + std::string(verdict_ending);
      StoredDocument report{&record, uuid_of("report " + file_uuid(material, of, record, file)), text, {}};
      report.files.push_back(put(builder, place(i + 1, text), text, FileView(file.signatures->text),
                                 report_file("text/plain", "x-fmt/111", "text", FileVariant::archive)));
      report.files.push_back(put(builder, place(i + 1, json), json, FileView(file.signatures->json),
                                 report_file("application/json", "fmt/817", "JSON", FileVariant::production)));
      reports.push_back(std::move(report));
    }
    out.push_back(std::move(document));
  }
  for (StoredDocument& each : reports) out.push_back(std::move(each));
  return out;
}

}  // namespace planverk::archive::norwegian
