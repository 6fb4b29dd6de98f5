package org.shikao.files.sheet;

import java.util.List;
import java.util.Map;
import org.shikao.exam.venue.VenueField;
import org.shikao.exam.venue.VenueRow.Table;

/** What the columns of the three tables may be called, and which of them a table cannot do without. */
final class VenueHeadings {
    static final Map<Table, List<VenueField>> REQUIRED = Map.of(
            Table.SITES, List.of(VenueField.SITE_CODE, VenueField.SITE_NAME),
            Table.ROOMS, List.of(VenueField.SITE_CODE, VenueField.ROOM_NO, VenueField.SUBJECTS, VenueField.BENCHES),
            Table.EXAMINERS, List.of(VenueField.EXAMINER_CODE, VenueField.EXAMINER_NAME, VenueField.ROLE));

    private VenueHeadings() {}

    static Headings<VenueField> of(Table table) {
        Headings<VenueField> headings =
                new Headings<VenueField>().add(VenueField.SITE_CODE, "考点代码 考点编号 考点号 考点 sitecode site");
        return switch (table) {
            case SITES ->
                headings.add(VenueField.SITE_NAME, "考点名称 名称 sitename")
                        .add(VenueField.ADDRESS, "地址 考点地址 详细地址 address")
                        .add(VenueField.HOST_SCHOOL, "承办学校代码 承办学校 所在学校代码 学校代码 hostschool")
                        .add(VenueField.FEEDERS, "生源学校代码 生源学校 参考学校代码 参考学校 feederschools feeders");
            case ROOMS ->
                headings.add(VenueField.ROOM_NO, "考室号 考场号 考室编号 考场编号 室号 roomno roomnumber room")
                        .add(VenueField.ROOM_NAME, "考室名称 考场名称 实验室名称 实验室 roomname")
                        .add(VenueField.SUBJECTS, "科目 学科 考试科目 subjects")
                        .add(VenueField.BENCHES, "台数 考位数 实验台数 座位数 benches")
                        .add(VenueField.COLUMNS, "每排台数 列数 每排 columns benchesperrow")
                        .add(VenueField.BROKEN_BENCHES, "停用台号 停用 损坏台号 brokenbenches")
                        .add(VenueField.LOW_BENCHES, "低位台号 低位台 无障碍台号 lowbenches");
            case EXAMINERS ->
                headings.add(VenueField.EXAMINER_CODE, "编号 工号 人员编号 监考员编号 code")
                        .add(VenueField.EXAMINER_NAME, "姓名 name")
                        .add(VenueField.SCHOOL_CODE, "学校代码 单位代码 所在学校代码 工作单位代码 schoolcode")
                        .add(VenueField.ROLE, "职务 岗位 角色 role")
                        .add(VenueField.SUBJECTS, "科目 学科 任教学科 subjects")
                        .add(VenueField.TRAINED, "已培训 培训 是否培训 trained")
                        .add(VenueField.RECUSALS, "回避考生 回避 回避考号 回避准考证号 recusals");
        };
    }
}
