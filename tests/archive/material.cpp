#include "material.h"

#include <unistd.h>

#include <fstream>

#include "support/catch.h"

namespace planverk::test {

namespace fs = std::filesystem;

namespace {

archive::DataFile file(std::string name, std::string bytes, archive::FileVariant variant) {
  archive::DataFile out;
  out.name = std::move(name);
  out.bytes = FileView(std::move(bytes));
  out.media_type = "application/pdf";
  out.format = "fmt/476";
  out.format_name = "PDF/A-2a";
  out.variant = variant;
  return out;
}

archive::Record record(std::string id, std::string title, const Date& day) {
  archive::Record out;
  out.id = std::move(id);
  out.title = out.open_title = std::move(title);
  out.type = "Letter";
  out.date = day;
  out.author = "Director";
  out.unit = "Office";
  out.classification = {"1.1", "KLASSA", "Lead"};
  out.disposal = {archive::Retention::destroy, 10, "Schedule & plan, item 4"};
  out.language = "en";
  out.files.push_back(file(out.id + ".pdf", "%PDF-1.7 " + out.id, archive::FileVariant::archive));
  return out;
}

}  // namespace

archive::Material small_material() {
  const Date day = *Date::parse("2026-03-10");
  archive::Material out;
  out.creator = {"Norrvik <kommun>", "212000-9999"};
  out.program = "Planverk";
  out.version = "1";
  out.language = "en";
  out.country = "SE";
  out.created = day;
  out.read_me = "A package.\n";
  archive::Case matter;
  matter.id = "c1";
  matter.number = "KS 2026/0412";
  matter.year = 2026;
  matter.sequence = 412;
  matter.title = matter.open_title = "A plan";
  matter.officer = "Director";
  matter.unit = "Office";
  matter.body = "Board";
  matter.classification = {"1.1", "KLASSA", "Lead"};
  matter.disposal = {archive::Retention::destroy, 10, "Schedule, item 4"};
  matter.opened = *Date::parse("2026-02-01");
  matter.closed = day;
  matter.records.push_back(record("d1", "Submission", *Date::parse("2026-02-02")));
  matter.records.front().files.push_back(file("d1.xml", "<planData/>", archive::FileVariant::production));
  matter.records.push_back(record("a1", "Agreement", *Date::parse("2026-02-03")));
  matter.records.back().attachment = true;
  matter.records.back().access = {true, "19:3 OSL"};
  matter.records.back().open_title = "*****";
  archive::SignatureCheck check;
  check.json = "{}";
  check.text = "One signature.";
  matter.records.back().files.front().signatures = std::move(check);
  archive::Case meeting = matter;
  meeting.kind = archive::CaseKind::meeting;
  meeting.id = "m1";
  meeting.number = "2/2026";
  meeting.title = meeting.open_title = "Board 2026-03-03";
  meeting.attendees = {"Chair", "Member"};
  meeting.opened = *Date::parse("2026-03-03");
  meeting.records = {record("p1", "Minutes", day)};
  out.cases = {std::move(matter), std::move(meeting)};
  return out;
}

PackageFolder::PackageFolder() : path_(fs::temp_directory_path() / ("planverk-archive-" + std::to_string(::getpid()))) {
  fs::remove_all(path_);
  fs::create_directories(path_);
}

PackageFolder::~PackageFolder() {
  fs::remove_all(path_);
}

void write_file(const fs::path& path, std::string_view bytes) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string PackageFolder::put(const archive::Package& package, archive::Form form) {
  const Date day = *Date::parse("2026-03-10");
  std::string bytes;
  fs::path path = path_ / package.name;
  if (form == archive::Form::folder) {
    for (const archive::PackageFile& each : package.files) write_file(path / each.path, each.bytes.bytes());
  } else {
    auto made = form == archive::Form::tar ? archive::tar_of(package, day) : archive::zip_of(package, day);
    REQUIRE(made);
    bytes = std::move(*made);
    path += form == archive::Form::tar ? ".tar" : ".zip";
    write_file(path, bytes);
  }
  write_file(archive::seal_path(path.string(), false), archive::seal_of(package, path.filename().string(), bytes));
  return path.string();
}

archive::Verification verified(const std::string& path) {
  auto out = archive::verify_package(path, {});
  REQUIRE(out);
  return std::move(*out);
}

std::string told(const archive::Verification& verification) {
  std::string out;
  for (const Diagnostic& each : verification.found.all()) {
    out += each.message.key;
    for (const auto& [name, value] : each.message.values) {
      if (name == "path" || name == "other" || name == "name" || name == "id") out += " " + value;
    }
    out += "\n";
  }
  return out;
}

}  // namespace planverk::test
